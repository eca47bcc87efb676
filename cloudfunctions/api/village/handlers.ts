import type { villageContract } from '@shared/contract/village';
import type { HandlersOf } from '../action';
import { councilView } from './council-view';
import { rulesView } from './rules-views';

export const villageHandlers: HandlersOf<typeof villageContract> = {
  'village.council': councilView,
  'village.rules': rulesView,
};
