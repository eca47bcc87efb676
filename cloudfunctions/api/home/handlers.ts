import type { homeContract } from '@shared/contract/home';
import type { HandlersOf } from '../action';
import { readChecklistView } from './checklist-view';
import { readHomeView } from './home-views';
import { readStoryView } from './story-view';

export const homeHandlers: HandlersOf<typeof homeContract> = {
  'home.read': readHomeView,
  'home.story': readStoryView,
  'home.checklist': readChecklistView,
};
