import type { VillageRow, WelcomePage } from '@shared/contract/binding';
import { pausedUntilMs } from '@shared/domain/member/guess-limit';
import { refuse } from '@shared/kernel/outcome';
import type { Village } from '@shared/domain/village/village';
import type { PhoneNumbers } from '@cloud/_platform/phone-numbers';
import { findGuesses } from '@cloud/_repositories/member/guesses';
import { readBindingRequest } from '@cloud/_repositories/member/identities';
import { findVillage, listVillages } from '@cloud/_repositories/villages';
import { reply, type UnboundView, type UnboundViewContext } from '../action';

type Context = UnboundViewContext<'member.welcome'>;

/** `member.welcome`: what somebody sees whom the roster does not know yet; nothing of any village but its name. */
export const welcomeView: UnboundView<'member.welcome'> = async ({ reads, caller, nowMs, payload, ports }) => {
  const villages = await listVillages(reads, payload.query.trim());
  const query = payload.query.trim();
  // The only village of its cloud needs no choosing.
  const only = query === '' && villages.length === 1 ? villages[0] : undefined;
  const village = payload.villageId === null ? only : await findVillage(reads, payload.villageId);
  const guesses = await findGuesses(reads, caller.id);
  return reply({
    isBound: caller.isBound,
    villages: villages.map((one) => rowOf(one, ports.phoneNumbers)),
    village: village ? rowOf(village, ports.phoneNumbers) : null,
    request: village ? await requestShown(reads, caller, village.id) : null,
    pausedUntilMs: pausedUntilMs(guesses, nowMs),
  });
};

/** `member.own-phone`: the number that the reader agreed to show, handed back to them and kept nowhere. */
export const ownPhoneView: UnboundView<'member.own-phone'> = async ({ caller, payload, ports }) => {
  const phone = await ports.phoneNumbers.numberOf(caller.key, payload.code);
  return phone === null ? refuse({ code: 'PhoneNotGiven' }) : reply({ phone });
};

async function requestShown(
  reads: Context['reads'],
  caller: Context['caller'],
  villageId: string,
): Promise<WelcomePage['request']> {
  const { status, name, askedAtMs, reason } = await readBindingRequest(reads, caller.id, villageId);
  if (status === 'new' || status === 'confirmed') return null;
  return { status, name, askedAtMs, reason };
}

function rowOf({ id: villageId, name, townName }: Village, phoneNumbers: PhoneNumbers): VillageRow {
  return { villageId, name, townName, asksPhone: phoneNumbers.isOfferedIn(villageId) };
}
