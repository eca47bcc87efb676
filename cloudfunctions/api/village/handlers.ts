import type { villageContract } from '@shared/contract/village';
import type { HandlersOf } from '../action';
import { confirmChange, recordChange, sendBackChange } from './change-council';
import { councilView } from './council-view';
import { rulesView } from './rules-views';

export const villageHandlers: HandlersOf<typeof villageContract> = {
  'village.record-change': recordChange,
  'village.confirm-change': confirmChange,
  'village.send-back-change': sendBackChange,
  'village.council': councilView,
  'village.rules': rulesView,
};
