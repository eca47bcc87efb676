import { newChain } from '@shared/kernel/case';
import type { Actor } from '@shared/domain/member/actor';
import { heldByRole, holderKeyOf } from '@shared/domain/proposal/holder';
import { emptyPreparation, nobodyCarried, type Proposal } from '@shared/domain/proposal/proposal';
import { stageOf } from '@shared/domain/proposal/stage';
import { isTerminal } from '@shared/domain/proposal/status';

/** An actor without office; give roles and relations as the test needs. */
export function anActor(parts: Partial<Actor> = {}): Actor {
  return {
    villagerId: 'vg001',
    villageId: 'v1',
    name: '村民一',
    isNamePublic: true,
    householdId: 'h1',
    roles: ['villager'],
    relativeIds: [],
    isPartyMember: false,
    isReviewer: false,
    isShopkeeper: false,
    ...parts,
  };
}

/** A matter raised by `vg009`; status, holder and date always agree. */
export function aProposal(parts: Partial<Proposal> = {}): Proposal {
  const status = parts.status ?? 'submitted';
  const holder = isTerminal(status) ? null : (parts.holder ?? heldByRole('chair'));
  const author = { villagerId: 'vg009', name: '村民九', isNamePublic: true };
  return {
    id: 'm1',
    kind: 'proposal',
    villageId: 'v1',
    chain: { ...newChain, seq: 1, hash: 'h', salt: 's' },
    statusSinceMs: 0,
    title: '村口的路灯坏了',
    body: '村口的路灯坏了',
    photoIds: [],
    voice: null,
    writtenDown: null,
    author,
    authorId: author.villagerId,
    helper: null,
    sponsor: null,
    sponsorId: '',
    preparation: emptyPreparation,
    supporterIds: [],
    followerIds: [],
    unfollowedIds: [],
    opinion: null,
    handler: null,
    routedTo: null,
    hasBeenReconsidered: false,
    meetingId: null,
    decisionId: null,
    objectionToAnswer: null,
    assignee: null,
    unit: null,
    assistantIds: [],
    acceptance: null,
    stuck: null,
    dateAsked: null,
    reminderDays: 1,
    visitor: null,
    reopenedCount: 0,
    mergedInto: null,
    mergeUndoUntilMs: 0,
    carried: nobodyCarried,
    splitFrom: null,
    splits: [],
    checklist: null,
    requestIds: [],
    receipt: null,
    receiptDueAtMs: 0,
    raisedAtMs: 0,
    steps: [],
    ladder: { stepsTaken: 0, toldIds: [] },
    ladderAtMs: 0,
    createdAtMs: 0,
    movedAtMs: 0,
    ...parts,
    status,
    holder,
    stage: stageOf(status),
    holderKey: holderKeyOf(holder),
    dueAtMs: isTerminal(status) ? 0 : (parts.dueAtMs ?? 1_000),
    isOpen: !isTerminal(status),
  };
}
