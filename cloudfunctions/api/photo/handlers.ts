import type { photoContract } from '@shared/contract/photo';
import type { HandlersOf } from '../action';
import { announcePhotoAction } from './announce-photo';
import { keepPhotoAction } from './keep-photo';
import { photoView } from './photo-views';

export const photoHandlers: HandlersOf<typeof photoContract> = {
  'photo.announce': announcePhotoAction,
  'photo.keep': keepPhotoAction,
  'photo.read': photoView,
};
