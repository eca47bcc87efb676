import type { RefusalOf } from '../../contract';
import type { memberContract } from '../../contract/member';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type All = RefusalOf<keyof typeof memberContract>;

export const memberRefusals: Sentences<All> = {
  PeopleOnlyOffices: () => '查看全村的人，只对村里有职务的人开放；要找人请问记录员',
};

bringSentences<All>({ ...platformRefusals, ...memberRefusals });
