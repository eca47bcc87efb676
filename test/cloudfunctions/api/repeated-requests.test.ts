import { readAll } from '@cloud/_local/read-all';
import type { ActionName, PayloadOf } from '@shared/contract';
import type { CaseEvent } from '@shared/kernel/case';
import { adopted, eveningIn, handedOver, nextMeeting, onDay, reportDone } from '../../helpers/lives/carrying-out';
import { endOfDayMs, hourMs } from '@shared/kernel/time';
import { everythingStored } from '../../helpers/lives/everything-stored';
import { Life } from '../../helpers/lives/life';
import { expectSound } from '../../helpers/lives/soundness';
import {
  admitted,
  castAll,
  convene,
  discuss,
  gather,
  itemOf,
  openEvening,
  openPoll,
  readOut,
} from '../../helpers/lives/stages';
import { river } from '../../helpers/points-month';

interface Act<A extends ActionName = ActionName> {
  action: A;
  payload: PayloadOf<A>;
  /** Who does it; where two may, both try at once. */
  who: readonly [string, string];
  /** The event that the act records, and of which there may be one. */
  event: string;
}

function act<A extends ActionName>(who: string, action: A, payload: PayloadOf<A>, event: string, other = who): Act {
  return { action, payload, who: [who, other], event } as unknown as Act;
}

const submitted = async (life: Life) => {
  await life.act('vg001', 'proposal.submit', { body: '水渠堵了两个月', photoIds: [] });
  return { proposalId: life.matterId };
};

async function convened(life: Life): Promise<{ meetingId: string }> {
  await admitted(life);
  return { meetingId: await convene(life, eveningIn(life, 4)) };
}

async function inSession(life: Life): Promise<{ meetingId: string; itemId: string }> {
  const { meetingId } = await convened(life);
  await openEvening(life, meetingId);
  return { meetingId, itemId: await discuss(life, meetingId) };
}

/** Each life up to the moment before the act. */
const moments: Record<string, (life: Life) => Promise<Act>> = {
  'a matter is raised': () =>
    Promise.resolve(act('vg001', 'proposal.submit', { body: '水渠堵了', photoIds: [] }, 'ProposalSubmitted')),
  'a matter is supported': async (life) => act('vg003', 'proposal.support', await submitted(life), 'ProposalSupported'),
  'a matter is taken up': async (life) =>
    act('cm001', 'proposal.sponsor', await submitted(life), 'ProposalSponsored', 'cm002'),
  'a notice is sent': async (life) => {
    await admitted(life);
    const plan = { title: '夜话', place: '议事厅', startAtMs: eveningIn(life, 4), eveningMinutes: 120, guests: [] };
    const { reply } = await life.act('ch001', 'agenda.plan-meeting', plan);
    const items = [{ proposalId: life.matterId, minutes: 20, materials: null }];
    await life.act('ch001', 'agenda.change-plan', { ...reply, ...plan, reportMinutes: 15, items });
    return act('ch001', 'agenda.convene', reply, 'MeetingConvened');
  },
  'a member is checked in': async (life) => {
    const { meetingId } = await convened(life);
    await life.passUntil(eveningIn(life, 4));
    return act('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm001' }, 'MemberCheckedIn', 'ch001');
  },
  'an evening is opened': async (life) => {
    const ofMeeting = await convened(life);
    await gather(life, ofMeeting.meetingId);
    return act('ch001', 'meeting.open', ofMeeting, 'MeetingOpened');
  },
  'a poll is opened': async (life) => {
    const { meetingId } = await inSession(life);
    const { id: itemId } = await itemOf(life, meetingId);
    await readOut(life, meetingId, itemId, '装三盏灯');
    const opening = { meetingId, itemId, motion: '装三盏灯', method: 'open' as const, presentCount: 9 };
    return act('ch001', 'vote.open-poll', opening, 'PollOpened');
  },
  'a poll is closed': async (life) => {
    const { meetingId } = await inSession(life);
    const pollId = await openPoll(life, meetingId);
    await castAll(life, pollId, { for: 6, against: 1 });
    return act('ch001', 'vote.close-poll', { pollId }, 'PollClosed');
  },
  'a decision is handed over': async (life) => {
    const { decisionId, meetingId } = await adopted(life);
    await life.act('ch001', 'meeting.adjourn', { meetingId });
    await life.act('ck001', 'decision.publish', { decisionId });
    await life.passUntil(endOfDayMs(onDay(life, 4)) + 9 * hourMs);
    const dueOn = onDay(life, 30);
    const handing = { proposalId: life.matterId, assigneeId: 'as001', dueOn, milestones: [{ title: '装灯', dueOn }] };
    return act('ch001', 'follow-up.hand-over', handing, 'ProposalHandedOver', 'ck001');
  },
  'a matter is closed out': async (life) => {
    await handedOver(life);
    await reportDone(life);
    const meetingId = await nextMeeting(life);
    const said = { evidence: '照片三张', reason: '装好了', objectedCount: 0, visitorId: null };
    return act('ch001', 'follow-up.close-out', { proposalId: life.matterId, meetingId, ...said }, 'ProposalClosedOut');
  },
  'points are claimed': async (life) => {
    await submitted(life);
    return act('vg003', 'points.claim', river, 'PointsClaimed');
  },
};

let life: Life;
let before: Act;

function send(who: string, requestId: string, payload: unknown = before.payload) {
  return life.world.send(life.key(who), { action: before.action, payload, requestId });
}

async function effects(): Promise<number> {
  let count = 0;
  for await (const document of readAll(life.world.ports.store, 'events')) {
    if ((document as CaseEvent).type === before.event) count += 1;
  }
  return count;
}

describe.each(Object.entries(moments))('when %s', (_, until) => {
  let earlier: number;
  beforeEach(async () => {
    life = await Life.begin();
    before = await until(life);
    earlier = await effects();
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  it('answers the same request the same, and does nothing more', async () => {
    const first = await send(before.who[0], 'once');
    expect(first).toMatchObject({ ok: true });
    const stored = await everythingStored(life.world.ports.store);
    expect(await send(before.who[0], 'once')).toEqual(first);
    life.world.advance(60_000);
    expect(await send(before.who[0], 'once')).toEqual(first);
    expect(await everythingStored(life.world.ports.store)).toEqual(stored);
    expect(await effects()).toBe(earlier + 1);
  });

  it('refuses the same request with other content', async () => {
    await send(before.who[0], 'once');
    const stored = await everythingStored(life.world.ports.store);
    const [name = '', value] = Object.entries(before.payload).find(([, part]) => typeof part === 'string') ?? [];
    const other = { ...before.payload, [name]: `${String(value)}.` };
    expect(await send(before.who[0], 'once', other)).toEqual({ ok: false, refusal: { code: 'RequestReused' } });
    expect(await everythingStored(life.world.ports.store)).toEqual(stored);
  });

  it('happens once when the same request comes twice at once', async () => {
    const [first, second] = await Promise.all([send(before.who[0], 'once'), send(before.who[0], 'once')]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await effects()).toBe(earlier + 1);
  });

  it('lets two requests at once do no more than the rule allows one after the other', async () => {
    const [one, other] = before.who;
    const answers = await Promise.all([send(one, 'one'), send(other, 'other')]);
    // Raising twice makes two matters, to be merged by people; closing a poll that closes already only carries on.
    const areBothAccepted = ['proposal.submit', 'vote.close-poll'].includes(before.action);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(areBothAccepted ? 2 : 1);
    expect(await effects()).toBe(earlier + (before.action === 'proposal.submit' ? 2 : 1));
  });
});
