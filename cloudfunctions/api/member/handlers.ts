import type { bindingContract } from '@shared/contract/binding';
import type { memberContract } from '@shared/contract/member';
import type { personContract } from '@shared/contract/person';
import type { HandlersOf } from '../action';
import { askBindingAction, withdrawAskingAction } from './ask-binding';
import { listBindingsView, listInvitationsView } from './binding-views';
import {
  changeConsentsAction,
  endHelperAction,
  eraseContactAction,
  giveContactAction,
  nameHelperAction,
} from './change-person';
import { confirmBindingAction, refuseBindingAction, unbindAction } from './decide-binding';
import { exportOwnView } from './export-view';
import { inviteAction, redeemInvitationAction, withdrawInvitationAction } from './invite';
import { readMeView } from './me-views';
import { listNamesView } from './names-view';
import { listPeopleView } from './people-views';
import { readPersonView } from './person-view';
import { ownPhoneView, welcomeView } from './welcome-view';

export const bindingHandlers: HandlersOf<typeof bindingContract> = {
  'member.welcome': welcomeView,
  'member.ask-binding': askBindingAction,
  'member.withdraw-asking': withdrawAskingAction,
  'member.redeem-invitation': redeemInvitationAction,
  'member.own-phone': ownPhoneView,
  'member.bindings': listBindingsView,
  'member.confirm-binding': confirmBindingAction,
  'member.refuse-binding': refuseBindingAction,
  'member.unbind': unbindAction,
  'member.invite': inviteAction,
  'member.withdraw-invitation': withdrawInvitationAction,
  'member.invitations': listInvitationsView,
};

export const memberHandlers: HandlersOf<typeof memberContract> = {
  'member.me': readMeView,
  'member.people': listPeopleView,
  'member.names': listNamesView,
};

export const personHandlers: HandlersOf<typeof personContract> = {
  'member.person': readPersonView,
  'member.export': exportOwnView,
  'member.give-contact': giveContactAction,
  'member.erase-contact': eraseContactAction,
  'member.name-helper': nameHelperAction,
  'member.end-helper': endHelperAction,
  'member.change-consents': changeConsentsAction,
};
