import type { ceremonyContract } from '@shared/contract/ceremony';
import type { HandlersOf } from '../action';
import { ceremoniesView, ceremonyFormView, ceremonyView } from './ceremony-views';
import {
  cancelCeremonyAction,
  changeCeremonyAction,
  noteCeremonyAction,
  registerCeremonyAction,
} from './hold-ceremony';

export const ceremonyHandlers: HandlersOf<typeof ceremonyContract> = {
  'neighbourhood.register-ceremony': registerCeremonyAction,
  'neighbourhood.change-ceremony': changeCeremonyAction,
  'neighbourhood.cancel-ceremony': cancelCeremonyAction,
  'neighbourhood.note-ceremony': noteCeremonyAction,
  'neighbourhood.ceremony-form': ceremonyFormView,
  'neighbourhood.ceremonies': ceremoniesView,
  'neighbourhood.ceremony': ceremonyView,
};
