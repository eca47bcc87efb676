import type { VerdictDraft } from '@shared/domain/pre-review/opinion-findings';
import type { Preparation } from '@shared/domain/proposal/proposal';

type Decline = Extract<VerdictDraft, { verdict: 'decline' }>;

/** What a villager said and what is written on it; where no reason is written, it is the first of the wording offered. */
export interface SaidAndJudged {
  said: string;
  written: Partial<Omit<Decline, 'verdict' | 'ground'>> & { failingItemIds?: readonly string[] };
  /** What its sponsor has not handed in. */
  missing?: Partial<Preparation>;
  /** Why it may not be; absent where it may. */
  refused?: string;
}

const law = (...articleIds: string[]) => ({ articleIds });
const unsaid = { affected: '', materials: [] };

/** For each ground, the matters of a village: some that it settles, and each way in which it may be named wrongly. */
export const grounds: Record<'insufficientlyPrepared' | Decline['ground'], SaidAndJudged[]> = {
  settledByLawOrPolicy: [
    { said: '村口的路灯坏了半个月，谁来修', written: law('policy-streetlights') },
    { said: '我家茅坑想改水厕，村里补多少钱', written: law('policy-toilets') },
    { said: '稻子收了没处晒，在大路上晒几天行不行', written: law('road-law') },
    { said: '儿子要成家，想再批一块屋基', written: law('land-law') },
    { said: '那家在外面打工十年，承包地收回来重新分', written: law('land-contract-law') },
    { said: '哥哥说分了家就不用养老娘', written: law('civil-code-support', 'elder-law') },
    { said: '有人在桥下开赌场，大家商量怎么罚', written: law('security-law') },
    { said: '对门的狗咬了我孙子，医药费谁出', written: law('civil-code-dogs', 'epidemic-law') },
    { said: '水源上头有人养鸭子', written: law('water-pollution-law') },
    { said: '退婚了，彩礼退不退', written: law('civil-code-marriage') },
    { said: '消防通道上堆满了柴，大家定个规矩', written: { ...law('fire-law'), handlerId: 'ch001' } },
    { said: '在路边烧垃圾，熏得人睡不着', written: { ...law('waste-law'), dueOn: '2026-03-02' } },
    { said: '晒谷坪装大灯，算不算路灯', written: { ...law('policy-streetlights'), dueOn: '2026-04-01' } },
    { said: '老年食堂的补助今年还有没有', written: law('law-ends-today') },
    { said: '广场舞跳到九点，太吵', written: law('covenant-square-dance'), refused: 'DeclineArticleNotCitable' },
    { said: '路灯去年议过了，照去年的办', written: law('decision-lights'), refused: 'DeclineArticleNotCitable' },
    { said: '新办法下个月才用，先照新的办', written: law('law-from-tomorrow'), refused: 'DeclineArticleNotCitable' },
    { said: '老办法上个月停了，还照老的办', written: law('law-ended'), refused: 'DeclineArticleNotCitable' },
    {
      said: '狗咬了人，照法律和村规一起办',
      written: law('civil-code-dogs', 'covenant-dogs'),
      refused: 'DeclineArticleNotCitable',
    },
    { said: '听说上面有文件', written: law(), refused: 'DeclineArticleMissing' },
    {
      said: '路灯坏了，报上去没人理',
      written: { ...law('policy-streetlights'), reason: '不符合要求，不予受理。' },
      refused: 'OpinionReasonEmpty',
    },
    {
      said: '屋基的事问了三回',
      written: { ...law('land-law'), reason: '按规定办理' },
      refused: 'OpinionReasonEmpty',
    },
    {
      said: '改厕补助为什么不发',
      written: { ...law('policy-toilets'), reason: '有规定' },
      refused: 'OpinionReasonTooShort',
    },
    {
      said: '马路上晒稻子',
      written: { ...law('road-law'), reason: '  ，。！ ' },
      refused: 'OpinionReasonTooShort',
    },
    {
      said: '赌钱的事叫隔壁老王去说',
      written: { ...law('security-law'), handlerId: 'vg003' },
      refused: 'DeclineHandlerUnfit',
    },
    {
      said: '路灯的事没人接',
      written: { ...law('policy-streetlights'), handlerId: '' },
      refused: 'DeclineHandlerUnfit',
    },
    {
      said: '路灯上个月就该修',
      written: { ...law('policy-streetlights'), dueOn: '2026-03-01' },
      refused: 'DeclineDateOutside',
    },
    {
      said: '路灯年底前修好',
      written: { ...law('policy-streetlights'), dueOn: '2026-04-02' },
      refused: 'DeclineDateOutside',
    },
  ],
  settledByCovenant: [
    { said: '广场舞跳到九点半，孩子写不了作业', written: law('covenant-square-dance') },
    { said: '隔壁家的狗不拴，老人不敢出门', written: law('covenant-dogs') },
    { said: '儿子结婚想摆三十桌，行不行', written: law('covenant-wedding') },
    { said: '女方要十二万彩礼', written: law('covenant-betrothal') },
    { said: '办丧事吹打了五天', written: law('covenant-funeral') },
    { said: '随礼涨到五百了，吃不消', written: law('covenant-gifts', 'covenant-small-feasts') },
    { said: '上游扒口子截水，我家田干了', written: law('covenant-canal') },
    { said: '沙子堆在路上半个月', written: { ...law('covenant-roads'), handlerId: 'ck001' } },
    { said: '晒谷场停满了车', written: { ...law('covenant-drying-ground', 'covenant-parking'), dueOn: '2026-03-02' } },
    { said: '鸭子满村跑，到处是屎', written: { ...law('covenant-poultry'), dueOn: '2026-04-01' } },
    { said: '他家偷倒垃圾，按规矩罚五十', written: law('covenant-waste-fine') },
    { said: '邻居半夜唱歌', written: law('noise-law'), refused: 'DeclineArticleNotCitable' },
    { said: '路灯要大家爱护', written: law('policy-streetlights'), refused: 'DeclineArticleNotCitable' },
    { said: '村规民约早先那一条更好', written: law('covenant-old'), refused: 'DeclineArticleNotCitable' },
    { said: '村里不是一直这样的吗', written: law('no-such-article'), refused: 'DeclineArticleNotCitable' },
    { said: '大家都说有这个规矩', written: law(), refused: 'DeclineArticleMissing' },
    {
      said: '彩礼的事不归我们管',
      written: { ...law('covenant-betrothal'), reason: '经研究决定，依法依规办理，特此告知。' },
      refused: 'OpinionReasonEmpty',
    },
    {
      said: '野狗的事等着',
      written: { ...law('covenant-dogs'), reason: '等通知吧' },
      refused: 'OpinionReasonTooShort',
    },
    {
      said: '水渠的事让收集人自己去扒',
      written: { ...law('covenant-canal'), handlerId: 'cm002' },
      refused: 'DeclineHandlerUnfit',
    },
    {
      said: '丧事已经办完了',
      written: { ...law('covenant-funeral'), dueOn: '2026-02-28' },
      refused: 'DeclineDateOutside',
    },
    { said: '明年再说', written: { ...law('covenant-roads'), dueOn: '2027-03-02' }, refused: 'DeclineDateOutside' },
  ],
  insufficientlyPrepared: [
    { said: '想给路口装面镜子', missing: unsaid, written: { failingItemIds: ['affectedNamed'], reason: '' } },
    {
      said: '老井边要围一围',
      missing: unsaid,
      written: { failingItemIds: ['affectedNamed', 'materialsAttached'] },
    },
    { said: '机耕路要修', missing: { options: [] }, written: { failingItemIds: ['optionsTwo'] } },
    { said: '想办个书屋', missing: { costYuan: null }, written: { failingItemIds: ['costEstimated'] } },
    { said: '篮球场要翻新', written: { failingItemIds: [], reason: '三组和四组各说各的，请先把两边的想法都问来' } },
    {
      said: '路口装镜子，人都写清楚了',
      written: { failingItemIds: ['affectedNamed'] },
      refused: 'ReturnItemNotFailing',
    },
    {
      said: '装镜子，还差材料，顺手多勾了一项',
      missing: { materials: [] },
      written: { failingItemIds: ['materialsAttached', 'affectedNamed'] },
      refused: 'ReturnItemNotFailing',
    },
    { said: '装镜子，清单外的一项', written: { failingItemIds: ['no-such-item'] }, refused: 'ReturnItemNotFailing' },
    { said: '什么也没说就退回', written: { failingItemIds: [], reason: '   ' }, refused: 'ReturnNothingNamed' },
    { said: '一句“再想想”就退回', written: { failingItemIds: [], reason: '再想想' }, refused: 'OpinionReasonTooShort' },
    {
      said: '一句套话就退回',
      written: { failingItemIds: [], reason: '不符合条件，请知悉' },
      refused: 'OpinionReasonEmpty',
    },
  ],
};
