import type { RefusalOf } from '../../contract';
import type { memberContract } from '../../contract/member';
import { bringSentences, type Sentences } from './sentences';

export const memberRefusals: Sentences<RefusalOf<keyof typeof memberContract>> = {
  PeopleOnlyOffices: () => '查看全村的人，只对村里有职务的人开放',
};

bringSentences(memberRefusals);
