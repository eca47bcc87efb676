import type { memberContract } from '@shared/contract/member';
import type { HandlersOf } from '../action';
import { readMeView } from './me-views';
import { listPeopleView } from './people-views';

export const memberHandlers: HandlersOf<typeof memberContract> = {
  'member.me': readMeView,
  'member.people': listPeopleView,
};
