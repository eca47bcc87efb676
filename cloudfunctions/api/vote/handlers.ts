import type { voteContract } from '@shared/contract/vote';
import type { HandlersOf } from '../action';
import { castBallotAction } from './cast-ballot';
import { castSecretAction } from './cast-secret';
import { closePollAction, publishResultAction, voidPollAction } from './close-poll';
import { enterCountAction, reconcilePaperAction } from './count-hands';
import { deferItemAction } from './defer-item';
import { openPollAction } from './open-poll';
import { openingView } from './opening-view';
import { pollResultsView, pollView } from './poll-views';
import { askRecusalAction, cancelRecusalAction, decideRecusalAction, recuseMemberAction } from './recuse-member';

export const voteHandlers: HandlersOf<typeof voteContract> = {
  'vote.recuse': recuseMemberAction,
  'vote.cancel-recusal': cancelRecusalAction,
  'vote.ask-recusal': askRecusalAction,
  'vote.decide-recusal': decideRecusalAction,
  'vote.open-poll': openPollAction,
  'vote.cast': castBallotAction,
  'vote.cast-secret': castSecretAction,
  'vote.enter-count': enterCountAction,
  'vote.reconcile-paper': reconcilePaperAction,
  'vote.close-poll': closePollAction,
  'vote.void-poll': voidPollAction,
  'vote.publish-result': publishResultAction,
  'vote.defer-item': deferItemAction,
  'vote.opening': openingView,
  'vote.poll': pollView,
  'vote.results': pollResultsView,
};
