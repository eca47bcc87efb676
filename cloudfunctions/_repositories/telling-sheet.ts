import { type Actor, hasRole, type RoleRequired } from '@shared/domain/member/actor';
import { refuse } from '@shared/kernel/outcome';
import { dateInWords } from '@shared/text/dates';
import { tellingSheet } from '@shared/text/minutes/telling-sheet';
import { findLimitMax } from '@cloud/_platform/store';
import type { Finds, ReadsById } from './documents';
import { listMessages } from './messages';
import { tellingRows } from './telling-rows';
import { readVillage } from './villages';

/** The paper of those whom no message reached 告知单, oldest first; it names people, so it is the clerk's, like the page. */
export async function readTellingSheet(reads: ReadsById & Finds, actor: Actor, nowMs: number) {
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] } satisfies RoleRequired);
  const messages = await listMessages(reads, {
    where: { villageId: actor.villageId, delivery: 'unreached' },
    orderBy: { field: 'atMs', direction: 'ascending' },
    limit: findLimitMax,
  });
  const village = await readVillage(reads, actor.villageId);
  const sheet = tellingSheet(tellingRows(messages, village), {
    villageName: village.name,
    nowMs,
    isCutShort: messages.length === findLimitMax,
  });
  return { ok: true as const, title: dateInWords(nowMs, 0), sheet };
}
