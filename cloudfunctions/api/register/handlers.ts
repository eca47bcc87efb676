import type { registerContract } from '@shared/contract/register';
import type { HandlersOf } from '../action';
import { confirmAmendmentAction, recordAmendmentAction, sendBackAmendmentAction } from './amend-covenant';
import { covenantView } from './covenant-view';
import { endArticleAction, enterArticleAction } from './keep-articles';
import { searchRegisterView } from './search-view';

export const registerHandlers: HandlersOf<typeof registerContract> = {
  'register.enter-article': enterArticleAction,
  'register.end-article': endArticleAction,
  'register.record-amendment': recordAmendmentAction,
  'register.confirm-amendment': confirmAmendmentAction,
  'register.send-back-amendment': sendBackAmendmentAction,
  'register.search': searchRegisterView,
  'register.covenant': covenantView,
};
