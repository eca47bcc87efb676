import type { RefusalOf } from '../../contract';
import type { registerContract } from '../../contract/register';
import { calendarDayInWords, fullDay } from '../dates';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof registerContract>;

export const registerRefusals: Sentences<Exclude<All, { code: 'RoleRequired' }>> = {
  ArticleNotFound: () => '条文库里没有这一条，请换个词再找',
  ArticleLinkUnreadable: () => '网址要以 https:// 开头，中间没有空格；没有就不填，请改一改',
  ArticleEndedAlready: (r) => `这一条到${fullDay(r.endedOn)}已经不再施行了，请改用新的一条`,
  ArticleBeginsTooEarly: (r) => `原来那一版从${fullDay(r.inForceFrom)}起施行，新的要比它晚，请改日子`,
  ArticleEnteredTwice: (r) => `“${r.title}”的这一版已经登记过了，不用再登`,
  RegisterFull: (r) => `条文库最多放 ${r.articlesMax} 条，已经满了，请先停用不用的`,
  ArticleEndsTooEarly: (r) => `这一条从${fullDay(r.inForceFrom)}才起施行，最后一天不能比它早，请改日子`,
  AssemblyNotHeldYet: () => '村民会议的日子还没到，开过了再登记',
  AmendmentFiledTooEarly: () => '日子前后不对：先开村民会议，再报镇里备案，然后施行',
  AmendmentEditionTaken: () => '新的一版要有自己的名字，不能和现在这一版同名，请改个名字',
  AssemblyCountsDisagree: () => '人数对不上：到会的不能比应到的多，票数不能比到会的多，请核对',
  AssemblyTooFew: (r) => `村民会议到会人数不够，还差 ${r.shortBy} 个（人或户），这次不能作数，请再开一次会`,
  AssemblyNotAdopted: (r) => `要有 ${r.required} 票同意才算通过，这次没有通过，请改好再议`,
  AmendmentArticleUnknown: () => '要改的那一条现在不在村规民约里，请重新选',
  AmendmentArticleTwice: () => '同一条写了两次，请合成一次',
  AmendmentBeginsTooEarly: () => '新的一版要比被改的那一条开始得晚，请改日子',
  AmendmentNotFound: () => '没有找到这次修订，请刷新再看',
  AmendmentDecided: () => '这次修订已经办过了，不用再办',
  AmendmentOwn: () => '自己登记的修订，要由别人来确认',
  AmendmentNotBegun: (r) => `要到${calendarDayInWords(r.fromOn)}才施行，那天起再确认`,
  AmendmentOvertaken: () => '登记以后村规民约又改过了，请退回，照新的一版重新登记',
};

bringSentences<All>({ ...platformRefusals, ...registerRefusals });
