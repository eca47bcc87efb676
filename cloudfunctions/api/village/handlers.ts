import type { villageContract } from '@shared/contract/village';
import type { HandlersOf } from '../action';
import { rulesView } from './rules-views';

export const villageHandlers: HandlersOf<typeof villageContract> = {
  'village.rules': rulesView,
};
