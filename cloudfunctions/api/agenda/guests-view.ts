import { suggestGuests } from '@shared/domain/agenda/suggest-guests';
import { hasRole } from '@shared/domain/member/actor';
import { refuse } from '@shared/kernel/outcome';
import { listMeetings } from '@cloud/_repositories/meetings';
import { findManyProposals } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** With at most six matters each, these evenings and the planned matters are read in one. */
const eveningsLookedInto = 13;

/** `agenda.suggest-guests`: for the chair who plans; whoever sits on the council comes anyway. */
export const guestsView: View<'agenda.suggest-guests'> = async ({ reads, actor, payload }) => {
  if (!hasRole(actor, 'chair')) return refuse({ code: 'RoleRequired', roles: ['chair'] });
  const { villageId } = actor;
  const evenings = await listMeetings(reads, {
    where: { villageId, isOpen: false },
    orderBy: { field: 'startAtMs', direction: 'descending' },
    limit: eveningsLookedInto,
  });
  const earlierIds = evenings.flatMap(({ items }) => items.flatMap(({ proposalId }) => proposalId ?? []));
  const matters = await findManyProposals(reads, [...payload.proposalIds, ...earlierIds], villageId);
  const { council } = await readVillage(reads, villageId);
  const planned = payload.proposalIds.flatMap((id) => matters.get(id) ?? []);
  const members = council.members.map(({ name }) => name);
  return reply({ guests: suggestGuests(planned, evenings, [...matters.values()], members) });
};
