import type { Accepted } from '../../kernel/outcome';
import { lookAtCase } from '../follow-up/climb-ladder';
import { deskTiers } from '../follow-up/ladder';
import type { Now } from '../village/rule-clock';
import type { Village } from '../village/village';
import { requestPage, type ServiceRequest } from './service-request';

/**
 * What the clock does with one request now: the ladder 督办 of every matter, but that the desk is the clerk's to look
 * after. See {@link lookAtCase}.
 */
export function lookAtRequest(request: ServiceRequest, village: Village, now: Now): Accepted | null {
  const { id, matterId } = request;
  const watch = {
    tiers: deskTiers,
    reminder: 'requestDueTomorrow',
    step: 'requestLadderStep',
    page: requestPage(id),
    matterId,
  };
  return lookAtCase(request, watch, village, now);
}
