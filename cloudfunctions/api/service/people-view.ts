import type { RequestPerson, RequestUnit } from '@shared/contract/service-pages';
import { daysAllowed } from '@shared/domain/service/day-allowed';
import { deskPeople, receiversOf } from '@shared/domain/service/receivers';
import { mayVisitRequester, requestDoerIds, requestVisitorIds } from '@shared/domain/service/request-visitor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import { allGridMembers } from '@shared/domain/village/grids';
import { type Unit, unitsInForce } from '@shared/domain/village/unit';
import { holdsOffice, type Village } from '@shared/domain/village/village';
import { refuse } from '@shared/kernel/outcome';
import { findVillagers } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import type { PageReader } from '../page-reader';
import { loadRequest } from './load-request';
import { requestRow } from './request-row';

/** `service.people`: to whom the request may be given now, and until when. */
export const requestPeopleView: View<'service.people'> = async ({ reads, actor, nowMs, payload }) => {
  const found = await loadRequest(reads, payload.requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const { request, village } = found;
  const { holder, isShared } = request;
  return reply({
    row: requestRow(request, village, actor, nowMs),
    isShared,
    holderId: holder?.kind === 'person' ? holder.person.villagerId : null,
    ...daysAllowed(request, nowMs),
    holderUnitId: holder?.kind === 'unit' ? holder.unit.unitId : null,
    people: request.status === 'handled' ? await visitors(reads, request, village) : givenTo(request, village),
    units: isForUnits(request) ? unitsInForce(village).map(unitRow) : [],
  });
};

/** Before it is checked, somebody of the desk; then whoever may do it. */
function givenTo(request: ServiceRequest, village: Village): RequestPerson[] {
  const people = request.status === 'received' ? deskPeople(village) : receiversOf(village);
  return people
    .filter(({ villagerId }) => villagerId !== request.requesterId)
    .map(({ villagerId, name }) => ({
      villagerId,
      name,
      what: whatOf(villagerId, village),
    }));
}

async function visitors(reads: PageReader, request: ServiceRequest, village: Village): Promise<RequestPerson[]> {
  const ids = requestVisitorIds(request, village);
  const people = await findVillagers(reads, [...ids, ...requestDoerIds(request)], village.id);
  const doers = requestDoerIds(request).flatMap((id) => people.get(id) ?? []);
  return ids
    .flatMap((id) => people.get(id) ?? [])
    .filter((person) => mayVisitRequester(person, request, doers))
    .map(({ id, name }) => ({ villagerId: id, name, what: 'visitor' }));
}

/** A unit does what was checked; it neither checks nor visits. */
function isForUnits({ status }: ServiceRequest): boolean {
  return status === 'checked' || status === 'assigned';
}

function unitRow({ id, name, liaison }: Unit): RequestUnit {
  return { unitId: id, name, liaisonName: liaison?.name ?? '' };
}

function whatOf(villagerId: string, village: Village): RequestPerson['what'] {
  const isAmong = (people: readonly PersonReference[]) => people.some((one) => one.villagerId === villagerId);
  if (isAmong(allGridMembers(village))) return 'gridMember';
  if (holdsOffice(village, 'clerk', villagerId)) return 'clerk';
  if (holdsOffice(village, 'chair', villagerId)) return 'chair';
  return isAmong(village.twoCommittees) ? 'committee' : 'assignee';
}
