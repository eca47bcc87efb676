import { refuse, type Refused } from '../../kernel/outcome';
import { addDays, dayOf } from '../../kernel/time';
import { isDayWithin } from '../follow-up/date-ahead';
import type { ServiceRequest } from './service-request';

/** A day that is not in the calendar, before today, or later than the rules of the request allow. */
export type ServiceDateNotAllowed = { code: 'ServiceDateNotAllowed'; on: string; earliestOn: string; latestOn: string };

/** The days within which the present step may be promised: today, and as many more as the rules give it. */
export function daysAllowed(
  { status, rules, promisedAtMs }: Pick<ServiceRequest, 'status' | 'rules' | 'promisedAtMs'>,
  nowMs: number,
): { earliestOn: string; latestOn: string } {
  const daysMax =
    status === 'received'
      ? rules.checkDaysMax
      : status === 'handled'
        ? rules.visitDaysMax
        : // Checked: the date is promised for the doing, at the moment when somebody is found.
          rules.doDaysMax;
  const earliestOn = dayOf(nowMs);
  const latestOn = addDays(earliestOn, daysMax);
  const promisedOn = promisedAtMs > nowMs ? dayOf(promisedAtMs) : latestOn;
  return { earliestOn, latestOn: promisedOn < latestOn ? promisedOn : latestOn };
}

export function unlessDayAllowed(
  request: Pick<ServiceRequest, 'status' | 'rules' | 'promisedAtMs'>,
  on: string,
  nowMs: number,
): Refused<ServiceDateNotAllowed> | undefined {
  const { earliestOn, latestOn } = daysAllowed(request, nowMs);
  if (isDayWithin(on, earliestOn, latestOn)) return undefined;
  return refuse({ code: 'ServiceDateNotAllowed', on, earliestOn, latestOn });
}
