import { refuse, type Refused } from '../../kernel/outcome';
import { addDays, dayOf, endOfDayMs } from '../../kernel/time';
import { type UnitNotInForce, unlessReceives } from '../follow-up/hand-over';
import type { PersonReference } from '../member/person-reference';
import { heldBy, heldByUnit, type Holder } from '../proposal/holder';
import { referenceToUnit, type Unit } from '../village/unit';
import type { Village } from '../village/village';
import { receiversOf } from './receivers';
import type { ServiceRequest } from './service-request';

/** To whom a request is given: a person, or an outside unit; one of the two. */
export interface Receiver {
  doerId: string | null;
  unit: Unit | null;
}

type DoerNotAllowed = { code: 'ServiceDoerNotAllowed' } | { code: 'ServiceDoerIsRequester' };
export type ReceiverNotAllowed = DoerNotAllowed | UnitNotInForce | { code: 'HandOverToOne' };

/** Refuses what cannot be given to this receiver. */
export function unlessReceiver(
  request: ServiceRequest,
  village: Village,
  { doerId, unit }: Receiver,
): Refused<ReceiverNotAllowed> | undefined {
  if ((doerId === null) === (unit === null)) return refuse({ code: 'HandOverToOne' });
  if (unit) return unlessReceives(unit);
  if (doerId === request.requesterId) return refuse({ code: 'ServiceDoerIsRequester' });
  return personOf(village, doerId) ? undefined : refuse({ code: 'ServiceDoerNotAllowed' });
}

interface Given extends Pick<ServiceRequest, 'doer' | 'unit' | 'acceptance'> {
  holder: Holder;
  dueAtMs: number;
}

/**
 * A request in the hands of its receiver: a person has it until the day that is promised; a unit 网协员 first takes it on
 * or gives it back, within `acceptDaysMax` and not later than that day.
 */
export function inHandsOf(request: ServiceRequest, to: PersonReference | Unit, dueOn: string, nowMs: number): Given {
  if ('villagerId' in to) {
    return { doer: to, unit: null, acceptance: null, holder: heldBy(to), dueAtMs: endOfDayMs(dueOn) };
  }
  const acceptOn = addDays(dayOf(nowMs), request.rules.acceptDaysMax);
  const unit = referenceToUnit(to);
  return {
    doer: null,
    unit,
    acceptance: { promisedOn: dueOn },
    holder: heldByUnit(unit),
    dueAtMs: endOfDayMs(acceptOn < dueOn ? acceptOn : dueOn),
  };
}

/** Until when it is promised, whether or not a unit has taken it on. */
export function promisedUntilMs({ acceptance, dueAtMs }: Pick<ServiceRequest, 'acceptance' | 'dueAtMs'>): number {
  return acceptance ? endOfDayMs(acceptance.promisedOn) : dueAtMs;
}

/** The receiver by this id, as the village names them. */
export function personOf(village: Village, doerId: string | null): PersonReference | undefined {
  return receiversOf(village).find(({ villagerId }) => villagerId === doerId);
}
