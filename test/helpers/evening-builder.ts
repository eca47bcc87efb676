import ruleBook from '../../config/rule-book/default.json';
import { noEveningRecord } from '@shared/domain/agenda/evening-record';
import type { AgendaItem, Meeting } from '@shared/domain/agenda/meeting';
import { freezeRules } from '@shared/domain/agenda/freeze-rules';
import type { PresenceRoll, RollMember } from '@shared/domain/agenda/presence-roll';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { PollMethod } from '@shared/domain/village/poll-method';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import type { OpenPoll } from '@shared/domain/vote/open-poll';
import type { StoredDocument } from '@cloud/_platform/store';
import { collectionOf } from '@cloud/_platform/collections';
import { anActor, aProposal } from './a-proposal';
import type { World } from './world';

/** The small village's council, in the order of its seats. */
export const councilIds = ['ch001', 'ck001', ...Array.from({ length: 7 }, (_, index) => `cm00${index + 1}`)];

/** As it was written down and read out. */
export const theMotion = '在村口装三盏太阳能路灯，由村集体出资 6000 元';

const chain = { seq: 1, hash: 'h', salt: 's' };
const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });

export const theChair = anActor({
  villagerId: 'ch001',
  name: '理事长一',
  roles: ['villager', 'chair', 'councilMember'],
});
export const theClerk = anActor({
  villagerId: 'ck001',
  name: '记录员一',
  roles: ['villager', 'clerk', 'councilMember'],
});

export function theMember(number: number): Actor {
  return anActor({ villagerId: `cm00${number}`, name: `成员${number}`, roles: ['villager', 'councilMember'] });
}

export function anItem(parts: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: 'i1',
    kind: 'matter',
    proposalId: 'm1',
    title: '村口的路灯坏了',
    recommendsTo: null,
    minutes: 30,
    materials: [],
    options: [],
    status: 'current',
    startedAtMs: 0,
    endedAtMs: null,
    consensus: '大家都同意装太阳能路灯',
    motion: {
      text: theMotion,
      edition: 1,
      savedBy: { villagerId: 'ch001', name: '理事长一', isNamePublic: true },
      savedAtMs: 0,
      readOutAtMs: 0,
    },
    amendments: [],
    pollId: null,
    recused: [],
    deferReason: '',
    result: null,
    assignment: null,
    recusalRequests: [],
    ...parts,
  };
}

/** A meeting in session whose current item awaits the vote. */
export function aMeeting(parts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'e1',
    kind: 'meeting',
    villageId: 'v1',
    chain,
    status: 'inSession',
    isOpen: true,
    title: '三月夜话',
    place: '议事厅',
    startAtMs: 0,
    eveningMinutes: 120,
    items: [{ ...anItem(), id: 'i0', kind: 'report', proposalId: null, status: 'done' }, anItem()],
    guests: [],
    chair: { villagerId: 'ch001', name: '理事长一', isNamePublic: true },
    urgency: null,
    handovers: [],
    rules: freezeRules(rules),
    rollIds: ['e1.roll'],
    noticeCount: 1,
    noticeExplanation: null,
    quorumExplanations: [],
    cancelReason: '',
    convenedAtMs: 0,
    openedAtMs: 0,
    endedAtMs: null,
    openPollId: null,
    reported: [],
    signing: null,
    currentItemId: 'i1',
    ...noEveningRecord,
    ...parts,
  };
}

export function aRollMember(villagerId: string, seat: number, isHere: boolean): RollMember {
  const intervals = isHere ? [{ fromAtMs: 0, toAtMs: null }] : [];
  return {
    villagerId,
    name: villagerId,
    isNamePublic: true,
    seat,
    intervals,
    leaveReason: null,
    wrongCodeCount: 0,
    pinyin: '',
  };
}

/** A roll with the first `presentCount` seats taken. */
export function aRoll(parts: { memberIds?: readonly string[]; presentCount?: number; id?: string } = {}): PresenceRoll {
  const { memberIds = councilIds, presentCount = memberIds.length, id = 'e1.roll' } = parts;
  return {
    id,
    kind: 'presenceRoll',
    villageId: 'v1',
    chain,
    meetingId: 'e1',
    councilId: 'v1.council',
    councilName: '群众议事会',
    members: memberIds.map((villagerId, index) => aRollMember(villagerId, index + 1, index < presentCount)),
    headcountAtMs: null,
  };
}

export function aScheduledProposal(parts: Partial<Proposal> = {}): Proposal {
  return aProposal({
    status: 'scheduled',
    dueAtMs: 1,
    meetingId: 'e1',
    title: '村口的路灯坏了',
    author: { villagerId: 'vg001', name: '村民一', isNamePublic: true },
    authorId: 'vg001',
    ...parts,
  });
}

export function openingCommand(parts: Partial<OpenPoll> = {}): OpenPoll {
  return {
    actor: theChair,
    nowMs: 1_000,
    pollId: 'p1',
    itemId: 'i1',
    motion: theMotion,
    amendmentId: null,
    method: 'open',
    tellers: null,
    presentCount: 9,
    force: 'decision',
    bodyThatDecides: null,
    objectionAnswerDays: 5,
    ...parts,
  };
}

/** Puts documents straight into a world's store, as if earlier acts had left them. */
export function putDocuments(world: World, documents: readonly StoredDocument[]): Promise<void> {
  return world.ports.store.transact(async (transaction) => {
    for (const document of documents) await transaction.put(collectionOf(document.kind), document);
  });
}

/** Sets an evening into the world: meeting, roll and matter, the item current and its consensus stated. */
export async function putEvening(
  world: World,
  {
    presentCount = 9,
    meeting = {},
    proposal = {},
  }: { presentCount?: number; meeting?: Partial<Meeting>; proposal?: Partial<Proposal> } = {},
): Promise<void> {
  await putDocuments(world, [aMeeting(meeting), aRoll({ presentCount }), aScheduledProposal(proposal)]);
}

/** Opens the poll by the chair's own call. */
export async function openedPoll(
  world: World,
  parts: { method?: PollMethod; presentCount?: number; meetingId?: string } = {},
): Promise<string> {
  const { method = 'open', presentCount = 9, meetingId = 'e1' } = parts;
  const isByHand = method === 'showOfHands' || method === 'paper';
  const tellers = isByHand ? { tellers: { tellerIds: ['cm001', 'cm002'], watcherId: 'cm003' } } : {};
  const payload = { meetingId, itemId: 'i1', motion: theMotion, method, presentCount, ...tellers };
  return (await world.done('ch001', 'vote.open-poll', payload)).pollId;
}

/** Both tellers report the same, in their own names. */
export async function countByTellers(
  world: World,
  pollId: string,
  counts: { for: number; against: number; abstain: number; invalid?: number },
): Promise<void> {
  for (const tellerId of ['cm001', 'cm002']) {
    await world.done(tellerId, 'vote.enter-count', { pollId, tellerId, invalid: 0, ...counts });
  }
}
