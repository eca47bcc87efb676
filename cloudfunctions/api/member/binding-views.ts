import type { Page } from '@shared/contract/common';
import type { BindingRow, InvitationRow } from '@shared/contract/binding';
import { unlessClerk } from '@shared/domain/member/actor';
import { listBindingRequests, listInvited } from '@cloud/_repositories/member/identities';
import { invitationCode } from '@cloud/_repositories/member/invitation-codes';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

const pageRowsMax = 20;

/** What a page of a list begins behind. */
function behind(cursor: { value: string | number; id: string } | null) {
  return cursor ? ([cursor.value, cursor.id] as const) : undefined;
}

/** `member.bindings`: who waits to be recognised, for the clerk. */
export const listBindingsView: View<'member.bindings'> = async ({ reads, actor, payload }) => {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  const requests = await listBindingRequests(reads, actor.villageId, behind(payload.cursor));
  const last = requests.at(-1);
  return reply<Page<BindingRow>>({
    rows: requests.map(({ id: requestId, name, phoneLast4, askedAtMs, villagerId, isDoubtful }) => {
      return { requestId, name, phoneLast4, askedAtMs, villagerId, isDoubtful };
    }),
    next: last && requests.length === pageRowsMax ? { value: last.askedAtMs, id: last.id } : null,
  });
};

/** `member.invitations`: the open invitations as their slips print them, for the clerk. */
export const listInvitationsView: View<'member.invitations'> = async ({ reads, actor, nowMs, payload, ports }) => {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  const village = await readVillage(reads, actor.villageId);
  const identities = await listInvited(reads, actor.villageId, behind(payload.cursor));
  const last = identities.at(-1);
  const rows = identities.flatMap(({ villagerId, invitation }): InvitationRow[] => {
    if (!invitation || invitation.expiresAtMs <= nowMs) return [];
    const code = invitationCode(ports, invitation.nonce);
    return [{ villagerId, name: invitation.name, code, expiresAtMs: invitation.expiresAtMs }];
  });
  const next = last && identities.length === pageRowsMax ? { value: last.invitedAtMs, id: last.id } : null;
  return reply({ villageName: village.name, rows, next });
};
