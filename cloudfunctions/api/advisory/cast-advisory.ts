import { advisoryBoxIdOf } from '@shared/domain/advisory/advisory-poll';
import { castAdvisory } from '@shared/domain/advisory/cast-advisory';
import { assert } from '@shared/kernel/assert';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { refuse } from '@shared/kernel/outcome';
import { sha256 } from '@cloud/_platform/sha256';
import { findAdvisory, readAdvisoryBox } from '@cloud/_repositories/advisories';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `advisory.cast`: reads the binding, the poll, the villager and the box, writes the box and its event, and nothing else. */
export const castAdvisoryAction: Command<'advisory.cast'> = async ({ work, actor, nowMs, payload, requestId }) => {
  const poll = await findAdvisory(work, payload.pollId, actor.villageId);
  if (!poll) return refuse({ code: 'AdvisoryNotFound' });
  const villager = await findVillager(work, actor.villagerId, actor.villageId);
  assert(villager, 'a binding leads to a person');
  const box = await readAdvisoryBox(work, poll, advisoryBoxIdOf(poll, sha256(villager.id)));
  const { choice } = payload;
  const payloadHash = sha256(canonicalJson(payload));
  return work.save(castAdvisory(poll, box, villager, { choice, requestId, payloadHash, nowMs }), { choice });
};
