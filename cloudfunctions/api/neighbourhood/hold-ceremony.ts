import { adviceOn, type Ceremony } from '@shared/domain/neighbourhood/ceremony';
import type { CeremonyAdvice } from '@shared/domain/neighbourhood/ceremony-draft';
import { cancelCeremony, changeCeremony, noteCeremony } from '@shared/domain/neighbourhood/hold-ceremony';
import { registerCeremony } from '@shared/domain/neighbourhood/register-ceremony';
import { type Outcome, refuse, type Refusal } from '@shared/kernel/outcome';
import { findCeremony } from '@cloud/_repositories/neighbourhood';
import { readRegister } from '@cloud/_repositories/registers';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `neighbourhood.register-ceremony`: load, decide, save. The rule itself is in shared/domain/neighbourhood. */
export const registerCeremonyAction: Command<'neighbourhood.register-ceremony'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const family = await findVillager(work, payload.familyId ?? actor.villagerId, actor.villageId);
  if (!family) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const village = await readVillage(work, actor.villageId);
  const { covenant } = await readRegister(work, actor.villageId);
  const ceremonyId = newId();
  const { kind, plan } = payload;
  const outcome = registerCeremony(village, covenant, { actor, nowMs, ceremonyId, kind, family, plan });
  return work.save(outcome, { ceremonyId, advice: adviceAfter(outcome) });
};

/** `neighbourhood.change-ceremony`. */
export const changeCeremonyAction: Command<'neighbourhood.change-ceremony'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const ceremony = await findCeremony(work, payload.ceremonyId, actor.villageId);
  if (!ceremony) return refuse({ code: 'CeremonyNotFound' });
  const village = await readVillage(work, actor.villageId);
  const outcome = changeCeremony(ceremony, village, { actor, nowMs, plan: payload.plan });
  return work.save(outcome, { advice: adviceAfter(outcome) });
};

/** `neighbourhood.cancel-ceremony`. */
export const cancelCeremonyAction: Command<'neighbourhood.cancel-ceremony'> = async ({ work, actor, payload }) => {
  const ceremony = await findCeremony(work, payload.ceremonyId, actor.villageId);
  if (!ceremony) return refuse({ code: 'CeremonyNotFound' });
  return work.save(cancelCeremony(ceremony, await readVillage(work, actor.villageId), { actor }), {});
};

/** `neighbourhood.note-ceremony`. */
export const noteCeremonyAction: Command<'neighbourhood.note-ceremony'> = async ({ work, actor, payload }) => {
  const ceremony = await findCeremony(work, payload.ceremonyId, actor.villageId);
  if (!ceremony) return refuse({ code: 'CeremonyNotFound' });
  return work.save(noteCeremony(ceremony, { actor, text: payload.text }), {});
};

/** Said at once, in the answer itself. */
function adviceAfter(outcome: Outcome<Refusal>): CeremonyAdvice[] {
  return outcome.ok ? adviceOn(outcome.changes[0]?.next as Ceremony) : [];
}
