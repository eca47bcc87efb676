import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Poll } from '@shared/domain/vote/poll';
import { openEvening } from '../../../helpers/evenings';
import { World } from '../../../helpers/world';

let world: World;
let meetingId: string;
let itemId: string;
beforeEach(async () => {
  world = await World.create();
  meetingId = await openEvening(world);
  itemId = (await world.stored<Meeting>('meetings', meetingId))?.items[1]?.id ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: '装三盏灯，花六千元', edition: 0 });
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '装灯', hasOfferedAll: true });
});
afterEach(() => world.close());

const itemNow = async () => (await world.stored<Meeting>('meetings', meetingId))?.items.find(({ id }) => id === itemId);

function move(villagerId: string, text: string) {
  return world.done(villagerId, 'meeting.move-amendment', { meetingId, itemId, villagerId, text, edition: 1 });
}

function opening(motion: string, amendmentId?: string) {
  const tellers = { tellerIds: ['ck001', 'cm001'], watcherId: 'cm002' };
  const payload = { meetingId, itemId, motion, method: 'showOfHands' as const, presentCount: 6, tellers };
  return amendmentId === undefined ? payload : { ...payload, amendmentId };
}

async function vote(motion: string, inFavour: number, amendmentId?: string): Promise<string> {
  const { pollId } = await world.done('ch001', 'vote.open-poll', opening(motion, amendmentId));
  for (const tellerId of ['ck001', 'cm001']) {
    const counts = { for: inFavour, against: 6 - inFavour, abstain: 0, invalid: 0 };
    await world.done('ck001', 'vote.enter-count', { pollId, tellerId, ...counts });
  }
  await world.done('ch001', 'vote.close-poll', { pollId });
  return pollId;
}

describe('amendments', () => {
  it('are voted on in their order before the motion; adopted ones change it, rejected ones do not', async () => {
    const first = await move('cm001', '装五盏灯，花六千元');
    const second = await move('cm002', '装三盏灯，花八千元');
    const third = await move('cm003', '装四盏灯，花六千元');
    expect(await world.refusal('ch001', 'vote.open-poll', opening('装三盏灯，花六千元'))).toEqual({
      code: 'PollAmendmentsFirst',
    });
    expect(await world.refusal('ch001', 'vote.open-poll', opening('装三盏灯，花八千元', second.amendmentId))).toEqual({
      code: 'PollAmendmentNotNext',
    });
    const page = await world.done('ch001', 'meeting.evening', { meetingId });
    expect(page).toMatchObject({ next: 'openPoll', motion: { nextAmendmentId: first.amendmentId } });

    const pollId = await vote('装五盏灯，花六千元', 4, first.amendmentId);
    const poll = await world.stored<Poll>('polls', pollId);
    expect(poll).toMatchObject({
      status: 'closed',
      decisionId: null,
      amendment: { passage: '装三盏灯', replacement: '装五盏灯' },
    });
    expect(await itemNow()).toMatchObject({
      status: 'current',
      pollId: null,
      motion: { text: '装五盏灯，花六千元', edition: 2, readOutAtMs: null },
      amendments: [{ status: 'adopted', pollId }, { status: 'moved' }, { status: 'lapsed' }],
    });
    expect(third.amendmentId).not.toBe(first.amendmentId);
    expect(await world.stored<Proposal>('proposals', 'm1')).toMatchObject({ status: 'scheduled' });

    await vote('装五盏灯，花八千元', 3, second.amendmentId);
    expect(await itemNow()).toMatchObject({
      motion: { text: '装五盏灯，花六千元', edition: 2 },
      amendments: [{}, { status: 'rejected' }, {}],
    });
    expect(await world.refusal('ch001', 'vote.open-poll', opening('装五盏灯，花六千元'))).toEqual({
      code: 'PollMotionNotReadOut',
    });
    await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 2 });
    expect(await world.refusal('ch001', 'vote.open-poll', opening('装三盏灯，花六千元'))).toEqual({
      code: 'PollMotionChanged',
      text: '装五盏灯，花六千元',
    });
    await vote('装五盏灯，花六千元', 6);
    expect(await world.stored<Proposal>('proposals', 'm1')).toMatchObject({ status: 'adopted' });
  });

  it('can be voted on again when their poll was declared void', async () => {
    const { amendmentId } = await move('cm001', '装五盏灯，花六千元');
    const { pollId } = await world.done('ch001', 'vote.open-poll', opening('装五盏灯，花六千元', amendmentId));
    await world.done('ch001', 'vote.void-poll', { pollId, reason: '开错了' });
    expect(await itemNow()).toMatchObject({ pollId: null, amendments: [{ status: 'moved', pollId: null }] });
    await vote('装五盏灯，花六千元', 6, amendmentId);
    expect(await itemNow()).toMatchObject({ amendments: [{ status: 'adopted' }] });
  });

  it('show everybody the words that make way, and the whole as it would read', async () => {
    await move('cm001', '装五盏灯，花六千元');
    const { motion } = await world.done('cm002', 'meeting.evening', { meetingId });
    expect(motion).toMatchObject({
      text: '装三盏灯，花六千元',
      isReadOut: false,
      save: { isOpen: false },
      amendments: [
        {
          passage: '装三盏灯',
          replacement: '装五盏灯',
          text: '装五盏灯，花六千元',
          isMine: false,
          withdraw: { isOpen: false },
        },
      ],
    });
  });

  it('are overtaken by nobody: of two who write at once the second sees the first’s text', async () => {
    const text = '装四盏灯';
    const answers = await Promise.all(
      ['ck001', 'ch001'].map((who) =>
        world.call(who, 'meeting.save-motion', { meetingId, itemId, text: `${text}${who}`, edition: 1 }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'MotionChanged', edition: 2 } });
  });
});
