import type { unitsContract } from '@shared/contract/units';
import type { figuresContract } from '@shared/contract/figures';
import type { villageContract } from '@shared/contract/village';
import type { HandlersOf } from '../action';
import { confirmChange, recordChange, sendBackChange } from './change-council';
import { councilView } from './council-view';
import { addUnitAction, changeUnitAction, endUnitAction } from './keep-units';
import { figureListView, figuresView } from './figures-views';
import { confirmRule, recordRule, sendBackRule } from './change-rules';
import { ruleChangesView } from './rule-changes-view';
import { rulesView } from './rules-views';
import { pageAddressView, setPageAddressAction } from './page-address';
import { unitsView } from './units-view';

export const villageHandlers: HandlersOf<typeof villageContract & typeof unitsContract & typeof figuresContract> = {
  'village.record-change': recordChange,
  'village.confirm-change': confirmChange,
  'village.send-back-change': sendBackChange,
  'village.add-unit': addUnitAction,
  'village.change-unit': changeUnitAction,
  'village.end-unit': endUnitAction,
  'village.set-page-address': setPageAddressAction,
  'village.page-address': pageAddressView,
  'village.units': unitsView,
  'village.record-rule': recordRule,
  'village.confirm-rule': confirmRule,
  'village.send-back-rule': sendBackRule,
  'village.rule-changes': ruleChangesView,
  'village.council': councilView,
  'village.rules': rulesView,
  'village.figures': figuresView,
  'village.figure-list': figureListView,
};
