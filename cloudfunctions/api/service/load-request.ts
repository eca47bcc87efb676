import type { Actor } from '@shared/domain/member/actor';
import type { Villager } from '@shared/domain/member/villager';
import { isConcernedBy, seesRequest } from '@shared/domain/service/request-capacities';
import { requestDoerIds } from '@shared/domain/service/request-visitor';
import type { ServiceRequest } from '@shared/domain/service/service-request';
import type { Village } from '@shared/domain/village/village';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import type { ReadsById } from '@cloud/_repositories/documents';
import { findServiceRequest } from '@cloud/_repositories/service-requests';
import { findVillager, readVillage } from '@cloud/_repositories/villages';

export interface FoundRequest {
  request: ServiceRequest;
  village: Village;
}

/** A request of the village, for whoever is concerned by it; to everybody else it is as good as absent. */
export async function loadRequest(reads: ReadsById, id: string, actor: Actor): Promise<FoundRequest | undefined> {
  const found = await readRequest(reads, id, actor);
  return found && isConcernedBy(actor, found.request, found.village) ? found : undefined;
}

/** The same for a page, which also shows what the whole village may see. */
export async function readRequest(reads: ReadsById, id: string, actor: Actor): Promise<FoundRequest | undefined> {
  const request = await findServiceRequest(reads, id, actor.villageId);
  if (!request) return undefined;
  const village = await readVillage(reads, actor.villageId);
  return seesRequest(actor, request, village) ? { request, village } : undefined;
}

/** Everybody who did it, as the roster knows them, and the actor where they are just doing it. */
export async function loadRequestDoers(
  reads: ReadsById,
  request: ServiceRequest,
  actorId?: string,
): Promise<Villager[]> {
  const people: Villager[] = [];
  for (const id of new Set([...requestDoerIds(request), ...(actorId === undefined ? [] : [actorId])])) {
    const person = await findVillager(reads, id, request.villageId);
    if (person) people.push(person);
  }
  return people;
}

/** Until when a request is due after what a rule decided about it. */
export function dueOf(outcome: Outcome<Refusal>): number {
  return outcome.ok ? (outcome.changes[0]?.next as ServiceRequest).dueAtMs : 0;
}
