import type { RefusalOf } from '../../contract';
import type { unitsContract } from '../../contract/units';
import type { villageContract } from '../../contract/village';
import { calendarDayInWords, fullDay } from '../dates';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof villageContract | keyof typeof unitsContract>;

export const villageRefusals: Sentences<Exclude<All, { code: 'RoleRequired' }>> = {
  CouncilNotHeldYet: () => '推选的日子还没到，开过了再登记',
  CouncilChangeEmpty: () => '还没有写谁进谁出，也没有写副理事长，请先填上',
  CouncilPeopleTooMany: (r) => `一次最多登记 ${r.peopleMax} 个人，人多请分几次登记`,
  CouncilPersonUnknown: () => '名册里没有这个人，请重新选',
  CouncilPersonTwice: (r) => `${r.name}写了两次，请去掉一次`,
  CouncilSeatTwice: (r) => `第 ${r.seat} 席写了两个人，请留一个`,
  CouncilNotMember: (r) => `${r.name}现在不在议事会席位上，请换一位`,
  CouncilNotOnList: (r) => `${r.name}没有列入调整名单，不能按缺席调整，请换一个缘由`,
  CouncilTermOrder: () => '日子前后不对：先推选，再上任，后届满',
  CouncilTermMissing: () => '请写明任期到哪一天',
  CouncilTermRunning: (r) => `这一届到${fullDay(r.toOn)}才届满，新一届要从那以后开始，请改日子`,
  CouncilTermOther: (r) => `中途接替的任期与这一届相同，到${fullDay(r.toOn)}为止，请改日子`,
  CouncilTermNotOver: (r) => `${r.name}的任期还没有满，请换一个缘由`,
  CouncilNotResident: (r) => `${r.name}不住在本村，只能作为驻村干部进入议事会，请改身份`,
  CouncilSitsAlready: (r) => `${r.name}已经在议事会有席位了，请换一位`,
  CouncilSeatTaken: (r) => `第 ${r.seat} 席现在是${r.name}，请先写明他为什么离开`,
  CouncilDeputyNotMember: (r) => `${r.name}不在议事会席位上，不能当副理事长，请换一位`,
  CouncilChangeNotFound: () => '没有找到这次变动，请刷新再看',
  CouncilChangeDecided: () => '这次变动已经办过了，不用再办',
  CouncilChangeOwn: () => '自己登记的或与自己有关的变动，要由别人来确认',
  RuleDecidedAhead: () => '定下来的日子还没到，开过会再登记',
  LadderNotRising: () => '督办要一级一级往上：报理事长的天数要少于报两委的，报两委的要少于报镇里的，请改天数',
  RuleUnchanged: () => '和现在的一样，没有要改的，请改了再登记',
  RuleChangeNotFound: () => '没有找到这次修改，请刷新再看',
  RuleChangeChecked: () => '这次修改已经办过了，不用再办',
  RuleChangeOwn: () => '自己登记的修改，要由别人来确认',
  RuleChangedSince: () => '登记以后这条规则又改过了，请退回重新登记',
  ChecklistEmpty: () => '清单里至少要留一项，请留下一项',
  ChecklistItemBlank: () => '每一项都要写清楚：要做到什么，没做到怎么补，请补上',
  ChecklistItemTwice: (r) => `“${r.title}”写了两次，请去掉一次`,
  CouncilTermNotBegun: (r) => `要到${calendarDayInWords(r.fromOn)}才生效，那天起再确认`,
  UnitNameTaken: (r) => `已经有一个单位叫“${r.name}”了，请用那一个，或者换个名字`,
  UnitsTooMany: (r) => `在用的单位最多 ${r.unitsMax} 个，多了不好找，请先停用一个`,
  UnitNotFound: () => '没有找到这个单位，请刷新再看',
  UnitEnded: (r) => `${r.name}已经在${fullDay(r.endedOn)}停用了，请换一个`,
  PageAddressNotWeb: () => '网址要以 https:// 开头、以 / 结尾或写到目录，不带问号和井号，请改一改',
  UnitNothingChanged: () => '没有改动什么，请改了再记',
  UnitLiaisonUnknown: () => '名册里没有这个人，请重新选网协员',
};

bringSentences<All>({ ...platformRefusals, ...villageRefusals });
