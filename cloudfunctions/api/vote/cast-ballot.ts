import { castBallot } from '@shared/domain/vote/cast-ballot';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { refuse } from '@shared/kernel/outcome';
import { sha256 } from '@cloud/_platform/sha256';
import { findBallotBox } from '@cloud/_repositories/polls';
import type { Command } from '../action';

/** `vote.cast`: reads the binding and the box, writes the box and its event, and nothing else. */
export const castBallotAction: Command<'vote.cast'> = async ({ work, actor, payload, requestId }) => {
  const box = await findBallotBox(work, payload.boxId, actor.villageId);
  if (!box) return refuse({ code: 'PollNotFound' });
  const payloadHash = sha256(canonicalJson(payload));
  const { choice } = payload;
  return work.save(castBallot(box, { voterId: actor.villagerId, choice, requestId, payloadHash }), { choice });
};
