import { judgedRating, letsRest, type RatingSaid } from '@shared/domain/service/reopen-request';
import { rateRequest } from '@shared/domain/service/rate-request';
import { visitRequester } from '@shared/domain/service/visit-requester';
import { refuse } from '@shared/kernel/outcome';
import type { Command } from '../action';
import { loadRequest } from './load-request';

/** `service.record-visit`. The rule itself is in shared/domain/service/visit-requester. */
export const visitRequesterAction: Command<'service.record-visit'> = async ({ work, actor, nowMs, payload }) => {
  const { requestId, manner, note, isDone, rating, ratingWords: words } = payload;
  const found = await loadRequest(work, requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const said: RatingSaid = { manner, isDone, rating, words };
  const isReopened = !letsRest(judgedRating(found.request, said));
  return work.save(visitRequester(found.request, found.village, { actor, nowMs, note, said }), { isReopened });
};

/** `service.rate`. The rule itself is in shared/domain/service/rate-request. */
export const rateRequestAction: Command<'service.rate'> = async ({ work, actor, nowMs, payload }) => {
  const { requestId, ...given } = payload;
  const found = await loadRequest(work, requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const isReopened = !letsRest(judgedRating(found.request, { manner: null, ...given }));
  return work.save(rateRequest(found.request, found.village, { actor, nowMs, ...given }), { isReopened });
};
