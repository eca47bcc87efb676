import { castSecretBallot } from '@shared/domain/vote/cast-secret-ballot';
import { refuse } from '@shared/kernel/outcome';
import { closedSlips, findSecretBox } from '@cloud/_repositories/secret-boxes';
import type { Command } from '../action';

/**
 * `vote.cast-secret`: reads the binding and the box, writes the box and its event, and nothing else. Neither the answer
 * nor anything that is written says what was chosen.
 */
export const castSecretAction: Command<'vote.cast-secret'> = async ({ work, actor, payload, ports }) => {
  const box = await findSecretBox(work, payload.boxId, actor.villageId);
  if (!box) return refuse({ code: 'PollNotFound' });
  const slips = closedSlips(ports, box.id, payload);
  return work.save(castSecretBallot(box, { voterId: actor.villagerId, ...slips }), {});
};
