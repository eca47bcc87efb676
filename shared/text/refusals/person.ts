import type { RefusalOf } from '../../contract';
import type { personContract } from '../../contract/person';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof personContract>;

export const personRefusals: Sentences<Exclude<All, { code: 'RoleRequired' }>> = {
  PersonNotFound: () => '花名册上没有找到这个人，请核对姓名再找',
  ConsentNeeded: () => '请写明本人是怎么同意的',
  ContactOnlyOffices: (r) => `${r.name}不是议事会成员，也没有职务，不用留电话`,
  ContactNotGiven: () => '没有留过电话，不用撤回',
  HelperOnlyVillagers: (r) => `${r.name}不是本村村民，不用代办`,
  HelperIsSelf: () => '不用指定自己',
  HelperAlreadyNamed: (r) => `${r.name}已经是代办人了，不用再指定`,
  HelperTooMany: (r) => `最多指定 ${r.helpersMax} 个代办人，请先去掉一个`,
  HelperNotNamed: (r) => `${r.name}不是代办人，不用去掉`,
};

bringSentences<All>({ ...platformRefusals, ...personRefusals });
