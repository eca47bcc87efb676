import type { RequestPage, RequestPermissions, RequestStepModel } from '@shared/contract/service-pages';
import type { Actor } from '@shared/domain/member/actor';
import type { PersonReference } from '@shared/domain/member/person-reference';
import { maskedTexts } from '@shared/domain/proposal/public-texts';
import { shownHolder, shownName } from '@shared/domain/proposal/shown-names';
import { publicName } from '@shared/domain/member/person-reference';
import { mayGiveBackRequest } from '@shared/domain/service/give-back-request';
import { mayMove } from '@shared/domain/service/move-request';
import { mayPass } from '@shared/domain/service/pass-request';
import { mayRateRequest } from '@shared/domain/service/rate-request';
import { isConcernedBy } from '@shared/domain/service/request-capacities';
import type { RequestStep, ServiceRequest } from '@shared/domain/service/service-request';
import type { ServiceVerb } from '@shared/domain/service/service-road';
import { mayTakeOnRequest } from '@shared/domain/service/take-on-request';
import { mayWithdrawRequest } from '@shared/domain/service/withdraw-request';
import type { Village } from '@shared/domain/village/village';
import { refuse } from '@shared/kernel/outcome';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';
import { readRequest } from './load-request';
import { requestRow } from './request-row';

/** `service.read`: the one page of a request, in four reads. */
export const readRequestView: View<'service.read'> = async ({ reads, actor, nowMs, payload }) => {
  const found = await readRequest(reads, payload.requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const { request, village } = found;
  const inFull = isConcernedBy(actor, request, village);
  const named = (person: PersonReference | null) => person && shownName(person, inFull);
  const page: RequestPage = {
    row: requestRow(request, village, actor, nowMs),
    body: request.body,
    photoIds: request.photoIds,
    helperName: named(request.helper),
    isShared: request.isShared,
    doerName: request.unit?.name ?? named(request.doer),
    promisedOn: request.acceptance?.promisedOn ?? null,
    visitorName: named(request.visitor),
    reopenedCount: request.reopenedCount,
    matterId: request.matterId,
    ratingMin: request.rules.ratingMin.value,
    // What was found and said on the spot is between those concerned; a neighbour sees where it stands.
    steps: request.steps.map((step) => stepModel(step, inFull)),
    permissions: permissionsOf(request, village, actor, nowMs),
  };
  return reply(inFull ? page : maskedTexts(page, masksOf(request)));
};

function stepModel(step: RequestStep, inFull: boolean): RequestStepModel {
  const { atMs, dueAtMs, by, onBehalfOf, holder } = step;
  return {
    verb: step.verb as ServiceVerb,
    byName: shownName(by, inFull),
    onBehalfOfName: onBehalfOf && shownName(onBehalfOf, inFull),
    atMs,
    note: inFull ? step.note : '',
    photoIds: inFull ? step.photoIds : [],
    rating: inFull ? step.rating : null,
    holder: shownHolder(holder, inFull),
    dueAtMs,
  };
}

function masksOf({ requester, helper, doer, visitor }: ServiceRequest): ReadonlyMap<string, string> {
  const people = [requester, helper, doer, visitor].filter((person) => person !== null);
  return new Map(people.filter((one) => !one.isNamePublic).map((one) => [one.name, publicName(one)]));
}

function permissionsOf(request: ServiceRequest, village: Village, actor: Actor, nowMs: number): RequestPermissions {
  const onRoad = (verb: ServiceVerb) => permissionOf(mayMove(request, verb, { actor, village }));
  return {
    check: onRoad('check'),
    assign: onRoad('assign'),
    takeOn: permissionOf(mayTakeOnRequest(request, village, actor)),
    giveBack: permissionOf(mayGiveBackRequest(request, village, actor)),
    // What was opened for a matter is reported by answering it, which the desk may do at once.
    reportHandled: onRoad(request.matterId === null ? 'reportHandled' : 'answer'),
    recordVisit: onRoad('recordVisit'),
    rate: permissionOf(mayRateRequest(request, village, { actor, nowMs })),
    pass: permissionOf(mayPass(request, village, actor)),
    withdraw: permissionOf(mayWithdrawRequest(request, village, actor)),
    bringToCouncil: onRoad('bringToCouncil'),
  };
}
