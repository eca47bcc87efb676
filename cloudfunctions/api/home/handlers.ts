import type { homeContract } from '@shared/contract/home';
import type { HandlersOf } from '../action';
import { readHomeView } from './home-views';

export const homeHandlers: HandlersOf<typeof homeContract> = {
  'home.read': readHomeView,
};
