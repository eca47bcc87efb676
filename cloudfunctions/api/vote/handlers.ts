import type { voteContract } from '@shared/contract/vote';
import type { HandlersOf } from '../action';
import { castBallotAction } from './cast-ballot';
import { closePollAction, voidPollAction } from './close-poll';
import { deferItemAction } from './defer-item';
import { enterHandsAction } from './enter-hands';
import { openPollAction } from './open-poll';
import { openingView } from './opening-view';
import { pollResultsView, pollView } from './poll-views';
import { cancelRecusalAction, recuseMemberAction } from './recuse-member';

export const voteHandlers: HandlersOf<typeof voteContract> = {
  'vote.recuse': recuseMemberAction,
  'vote.cancel-recusal': cancelRecusalAction,
  'vote.open-poll': openPollAction,
  'vote.cast': castBallotAction,
  'vote.enter-hands': enterHandsAction,
  'vote.close-poll': closePollAction,
  'vote.void-poll': voidPollAction,
  'vote.defer-item': deferItemAction,
  'vote.opening': openingView,
  'vote.poll': pollView,
  'vote.results': pollResultsView,
};
