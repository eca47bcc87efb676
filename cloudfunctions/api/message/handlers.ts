import type { messageContract } from '@shared/contract/message';
import type { HandlersOf } from '../action';
import { messagesView, toTellView } from './message-views';
import { noteConsentsAction, templatesView } from './note-consents';
import { readMessagesAction } from './read-messages';
import { putBackAction, tellPeopleAction } from './tell-people';

export const messageHandlers: HandlersOf<typeof messageContract> = {
  'message.list': messagesView,
  'message.read': readMessagesAction,
  'message.templates': templatesView,
  'message.note-consents': noteConsentsAction,
  'message.to-tell': toTellView,
  'message.tell': tellPeopleAction,
  'message.put-back': putBackAction,
};
