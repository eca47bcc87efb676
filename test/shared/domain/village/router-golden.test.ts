import { bodyIds, matterKindsOf, parseRouter, routeOf } from '@shared/domain/village/router';
import routerData from '../../../../config/router/default.json';

const router = parseRouter(routerData);

/** What villagers say: the category they pick, the kind that it is, the body that must decide; grouped by row of the table. */
const rows: Record<string, readonly (readonly [sentence: string, category: string, kind: string, body: string])[]> = {
  误工补贴: [
    ['村干部开会一天补多少误工钱，哪些人能拿', 'collectiveAssets', 'subsidies', 'villagersAssembly'],
    ['护林员、保洁员的补贴想从每月三百提到五百', 'collectiveAssets', 'subsidies', 'villagersAssembly'],
  ],
  集体收益的使用: [
    ['茶厂今年交的租金，是分给大家还是留着修祠堂', 'collectiveAssets', 'collectiveIncomeUse', 'villagersAssembly'],
    ['拿村集体的钱给七十岁以上老人每年发慰问金', 'care', 'collectiveIncomeUse', 'villagersAssembly'],
  ],
  公益事业和筹资筹劳: [
    ['机耕路要硬化，每户出两百块够不够', 'roadsAndLights', 'publicWorksAndFundRaising', 'villagersAssembly'],
    ['修水渠每家出一个工，谁家没人怎么算', 'water', 'publicWorksAndFundRaising', 'villagersAssembly'],
  ],
  土地承包: [
    ['有几家人进城十年没种田，能不能把承包地收回来重分', 'farming', 'landContracts', 'villagersAssembly'],
    ['二轮承包到期了，延包方案怎么定', 'collectiveAssets', 'landContracts', 'villagersAssembly'],
  ],
  集体项目: [
    ['村里想办个竹笋加工厂，谁来承包', 'collectiveAssets', 'collectiveProjects', 'villagersAssembly'],
    ['后山搞民宿，村集体要不要入股', 'collectiveAssets', 'collectiveProjects', 'villagersAssembly'],
  ],
  宅基地: [
    ['儿子要结婚，屋基不够，想再批一块', 'collectiveAssets', 'homesteads', 'villagersAssembly'],
    ['老屋倒了的屋基，能不能调给没房子的人家', 'collectiveAssets', 'homesteads', 'villagersAssembly'],
  ],
  征地补偿费: [
    ['高铁征了我们的田，补偿款怎么分', 'collectiveAssets', 'expropriationMoney', 'villagersAssembly'],
    ['征地钱里要不要留一部分给村集体', 'collectiveAssets', 'expropriationMoney', 'villagersAssembly'],
  ],
  处分集体财产: [
    ['旧粮仓空着，有人想租来做竹编', 'collectiveAssets', 'disposalOfCollectiveAssets', 'villagersAssembly'],
    ['文化礼堂租给外面人办酒席，租金多少', 'culture', 'disposalOfCollectiveAssets', 'villagersAssembly'],
  ],
  村民会议的其他大事: [
    ['两个村要合并，大家愿不愿意', 'other', 'otherAssemblyMatters', 'villagersAssembly'],
    ['村名想改回老名字', 'other', 'otherAssemblyMatters', 'villagersAssembly'],
  ],
  修改村规民约: [
    ['彩礼的上限写进村规民约', 'covenant', 'covenantChange', 'villagersAssembly'],
    ['村规民约里罚款那一条要改掉', 'covenant', 'covenantChange', 'villagersAssembly'],
  ],
  集体成员身份: [
    ['嫁出去的女儿户口没迁，还算不算我们集体的人', 'collectiveAssets', 'collectiveMembership', 'collectiveMembers'],
    ['上门女婿能不能当集体成员', 'collectiveAssets', 'collectiveMembership', 'collectiveMembers'],
  ],
  集体财产份额: [
    ['股份分红按人头还是按年龄', 'collectiveAssets', 'collectivePropertyRights', 'collectiveMembers'],
    ['过世老人的股份给谁继承', 'collectiveAssets', 'collectivePropertyRights', 'collectiveMembers'],
  ],
  村民小组: [
    ['我们四组自己的晒场要不要分开用', 'farming', 'groupAffairs', 'villagersGroup'],
    ['三组的老井要掏，三组自己出工', 'water', 'groupAffairs', 'villagersGroup'],
  ],
  议事会: [
    ['村口的路灯坏了半个月，谁来修、装在哪', 'roadsAndLights', 'roadsAndLightsUpkeep', 'council'],
    ['广场舞跳到九点多，音响太响，几点停', 'culture', 'cultureArrangements', 'council'],
  ],
  网格服务: [
    ['我家门口的水管漏了，来个人修', 'water', 'serviceRequest', 'serviceDesk'],
    ['帮老人代办一下高龄补贴', 'care', 'serviceRequest', 'serviceDesk'],
  ],
};

/** Nearly the same words, and another body: what it is about decides, not the word in it. */
const nearMisses = [
  ['修路：派人补坑', 'roadsAndLightsUpkeep', '修路：每户筹钱', 'publicWorksAndFundRaising'],
  ['红白喜事怎么照村规民约办', 'covenantPractice', '改村规民约的红白喜事', 'covenantChange'],
  ['礼堂晚上开到几点', 'cultureArrangements', '礼堂租给别人', 'disposalOfCollectiveAssets'],
  ['农忙时晒场怎么排队', 'farmingArrangements', '承包地怎么分', 'landContracts'],
  ['给独居老人排班送饭', 'elderAndChildCare', '拿集体的钱给老人发红包', 'collectiveIncomeUse'],
  ['水渠几家轮着放水', 'waterUpkeep', '三组自己的塘怎么用', 'groupAffairs'],
  ['集体收益分给谁有份额', 'collectivePropertyRights', '集体收益今年怎么用', 'collectiveIncomeUse'],
] as const;

const cases = Object.values(rows).flat();

it('names at least two real sentences for every row', () => {
  expect(Object.entries(rows).filter(([, sentences]) => sentences.length < 2)).toEqual([]);
});

it.each(cases)('“%s” (%s) is %s: for %s', (_, category, kind, body) => {
  expect(matterKindsOf(router, category).map(({ id }) => id)).toContain(kind);
  expect(routeOf(router, kind)?.body.id).toBe(body);
});

it('has a row for every kind of matter that is not the council’s own, and for every body that decides one', () => {
  const said = new Set(cases.map(([, , kind]) => kind));
  const others = router.matterKinds.filter(({ bodyId }) => bodyId !== 'council').map(({ id }) => id);
  expect(others.filter((id) => !said.has(id))).toEqual([]);
  const deciding = new Set(cases.map(([, , , body]) => body));
  // The representatives decide only in the place of the assembly, where it has authorised them.
  expect(bodyIds.filter((id) => !deciding.has(id))).toEqual(['villagersRepresentatives']);
});

it.each(nearMisses)('“%s” (%s) and “%s” (%s) are for different bodies', (...[, kind, , other]) => {
  const [one, two] = [routeOf(router, kind), routeOf(router, other)];
  expect(one?.body.id).toBeDefined();
  expect(two?.body.id).toBeDefined();
  expect(one?.body.id).not.toBe(two?.body.id);
});
