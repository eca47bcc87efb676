import type { Actor } from '@shared/domain/member/actor';
import { actorFrom } from '@shared/domain/member/actor';
import { referenceToVillager, type Villager } from '@shared/domain/member/villager';
import { type FollowUp, newFollowUp } from '@shared/domain/follow-up/follow-up';
import { type Holder, heldBy, heldByBody, heldByRole } from '@shared/domain/proposal/holder';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { isTerminal, type ProposalStatus } from '@shared/domain/proposal/status';
import { foundVillage } from '@shared/domain/village/found-village';
import type { Village } from '@shared/domain/village/village';
import { addDays, dayOf, endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { aProposal } from './a-proposal';
import { aSmallVillage } from './small-village';

/** Monday 2026-03-02, nine in the morning: where every world starts. */
export const nowMs = startOfDayMs('2026-03-02') + 9 * 3_600_000;

const founded = foundVillage(aSmallVillage());
const people = new Map(founded.villagers.map(({ next }) => [next.id, next as Villager]));

export const theVillage = founded.village.next as Village;
export const theRules = theVillage.rules;

/** A person of the small village, with other parts where the test needs them. */
export function person(id: string, parts: Partial<Villager> = {}): Villager {
  const found = people.get(id);
  if (!found) throw new Error(`nobody is ${id}`);
  return { ...found, ...parts };
}

export function as(id: string): Actor {
  return actorFrom(person(id), nowMs);
}

/** `days` from the day on which the tests stand. */
export function on(days: number): string {
  return addDays(dayOf(nowMs), days);
}

const assignee = referenceToVillager(person('as001'));
const visitor = referenceToVillager(person('cm001'));

const holders: Partial<Record<ProposalStatus, Holder>> = {
  adopted: heldByRole('clerk'),
  inProgress: heldBy(assignee),
  onHold: heldByRole('chair'),
  reportedDone: heldByRole('chair'),
  closedOut: heldBy(visitor),
  declined: heldBy(assignee),
  routed: heldByBody('serviceDesk'),
};

/** A matter raised by `vg001`, sponsored by `cm001`, carried out by `as001` and visited by `cm001`. */
export function aMatter(status: ProposalStatus, parts: Partial<Proposal> = {}): Proposal {
  const sponsor = referenceToVillager(person('cm001'));
  return aProposal({
    author: referenceToVillager(person('vg001')),
    authorId: 'vg001',
    sponsor,
    sponsorId: sponsor.villagerId,
    assignee: ['declined', 'routed', 'adopted'].includes(status) ? null : assignee,
    handler: status === 'declined' ? assignee : null,
    routedTo: status === 'routed' ? 'serviceDesk' : null,
    visitor: ['closedOut', 'visited'].includes(status) ? visitor : null,
    holder: isTerminal(status) ? null : (holders[status] ?? heldByRole('chair')),
    dueAtMs: isTerminal(status) ? 0 : endOfDayMs(on(10)),
    statusSinceMs: nowMs,
    ...parts,
    status,
  });
}

/** Its carrying out: two milestones, and a report where it is done. */
export function itsFollowUp(proposal: Proposal, parts: Partial<FollowUp> = {}): FollowUp {
  const milestones = [
    { id: 'a', title: '选好灯杆', dueOn: on(3), isDone: false, weight: 1 },
    { id: 'b', title: '装灯通电', dueOn: on(10), isDone: false, weight: 1 },
  ];
  const report = {
    id: 'r1',
    by: assignee,
    atMs: nowMs,
    text: '三盏灯都亮了',
    photoIds: [],
    percent: 100,
    isDone: true,
    dueOn: on(10),
  };
  const isDone = ['reportedDone', 'closedOut', 'visited'].includes(proposal.status);
  return {
    ...newFollowUp(proposal, { assignee, dueOn: on(10), milestones }),
    chain: { seq: 1, hash: 'h', salt: 's' },
    isDone,
    reports: isDone ? [report] : [],
    ...parts,
  };
}
