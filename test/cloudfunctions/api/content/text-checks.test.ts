import type { TextVerdict } from '@cloud/_platform/content-check';
import type { TextDoubt } from '@cloud/_repositories/content/text-doubts';
import { runClock } from '@cloud/clock/run-clock';
import { minuteMs } from '@shared/kernel/time';
import { World } from '../../../helpers/world';

/** A check that answers as told, and remembers what it was asked. */
class TestCheck {
  readonly asked: { callerKey: string; text: string }[] = [];
  verdicts: (text: string) => TextVerdict | Promise<TextVerdict> = () => 'pass';

  async checkText(callerKey: string, text: string): Promise<TextVerdict> {
    this.asked.push({ callerKey, text });
    return this.verdicts(text);
  }

  async askAboutMedia() {
    return 'unanswered' as const;
  }
}

const never = () => new Promise<TextVerdict>(() => undefined);

describe('a text before it becomes public', () => {
  let world: World;
  let check: TestCheck;
  beforeEach(async () => {
    world = await World.create();
    world.contentCheck = check = new TestCheck();
  });
  afterEach(() => world.close());

  const matter = { body: '路灯坏了，晚上看不见路', photoIds: [] };
  const doubts = () =>
    world.all<TextDoubt>('textDoubts', {
      where: {},
      orderBy: { field: 'id', direction: 'ascending' },
      limit: 100,
    });
  const toldToClerk = async () => {
    await runClock(world.ports);
    const where = { villageId: 'v1', recipientId: 'ck001' };
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    const messages = await world.all<{ code: string; text: string; page: string }>('messages', {
      where,
      orderBy,
      limit: 100,
    });
    return messages.filter(({ code }) => code === 'textToLookAt');
  };
  const askAgain = async (afterMinutes: number) => {
    world.advance(afterMinutes * minuteMs);
    await runClock(world.ports);
  };

  it('is checked once in the name of whoever wrote it, and passes without a trace', async () => {
    await world.done('vg001', 'proposal.submit', matter);
    expect(check.asked).toEqual([{ callerKey: 'v1:vg001', text: matter.body }]);
    expect(await doubts()).toEqual([]);
  });

  it('is not asked about where nothing is written', async () => {
    const { proposalId } = await world.done('vg001', 'proposal.submit', matter);
    check.asked.length = 0;
    await world.done('vg002', 'proposal.support', { proposalId });
    await world.done('ch001', 'proposal.read', { proposalId });
    expect(check.asked).toEqual([]);
  });

  it('stops the act when it may not be public, and says where', async () => {
    check.verdicts = () => 'risky';
    expect(await world.refusal('vg001', 'proposal.submit', matter)).toEqual({
      code: 'ContentRisky',
      field: 'body',
      beginning: matter.body,
    });
    expect(
      await world.all('proposals', {
        where: { villageId: 'v1', isOpen: true },
        orderBy: { field: 'createdAtMs', direction: 'ascending' },
        limit: 1,
      }),
    ).toEqual([]);
  });

  it('is named among several when it alone may not be public', async () => {
    const { proposalId } = await world.done('vg001', 'proposal.submit', matter);
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    check.verdicts = (text) => (text.includes('坏话') ? 'risky' : 'pass');
    const option = { title: '装灯', detail: '这是一句坏话，而且很长很长很长很长很长很长' };
    const preparation = {
      category: '',
      matterKind: '',
      affected: '三十户',
      outcomeWanted: '亮',
      options: [{ title: '一', detail: '' }, option],
      costYuan: null,
      costSource: '',
      materials: [],
    };
    expect(await world.refusal('cm001', 'proposal.prepare', { proposalId, preparation })).toEqual({
      code: 'ContentRisky',
      field: 'preparation.options.1.detail',
      beginning: '这是一句坏话，而且很长很长很长很长很长很…',
    });
    expect(check.asked.filter(({ text }) => text.includes('\n'))).toHaveLength(1);
  });

  it('is asked about in parts, side by side, when it is long', async () => {
    const body = '灯'.repeat(2_000);
    const { proposalId } = await world.done('vg001', 'proposal.submit', { ...matter, body });
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    check.asked.length = 0;
    const text = `${'坏'.repeat(1_999)}话`;
    const materials = [1, 2].map((number) => ({ title: `材料${number}`, text, fileId: null }));
    const preparation = {
      category: '',
      matterKind: '',
      affected: '',
      outcomeWanted: '',
      options: [],
      costYuan: null,
      costSource: '',
      materials,
    };
    await world.done('cm001', 'proposal.prepare', { proposalId, preparation });
    expect(check.asked.map((one) => Array.from(one.text).length)).toEqual([2_500, expect.any(Number)]);
    expect(check.asked.every((one) => Array.from(one.text).length <= 2_500)).toBe(true);
  });

  it('is accepted when a person should look, and the clerk is asked to, once', async () => {
    check.verdicts = () => 'review';
    const { proposalId } = await world.done('vg001', 'proposal.submit', matter);
    expect(await doubts()).toMatchObject([{ isOpen: false, outcome: 'shownToClerk', texts: [], authorId: 'vg001' }]);
    expect(await toldToClerk()).toMatchObject([
      { text: expect.stringContaining(matter.body), page: `/pages/proposal/matter/index?id=${proposalId}` },
    ]);
    await askAgain(300);
    expect(await toldToClerk()).toHaveLength(1);
  });

  it.each([
    ['gives no answer', () => 'unanswered' as const],
    ['does not come back in time', never],
  ])('is accepted when the check %s, and asked about again by the clock', async (_, verdicts) => {
    check.verdicts = verdicts;
    await world.done('vg001', 'proposal.submit', matter);
    expect(await doubts()).toMatchObject([
      { isOpen: true, outcome: 'unanswered', texts: [{ field: 'body', text: matter.body }] },
    ]);
    check.verdicts = () => 'pass';
    await askAgain(1);
    expect(await doubts()).toMatchObject([{ isOpen: true }]);
    await askAgain(1);
    expect(await doubts()).toMatchObject([{ isOpen: false, outcome: 'passed', texts: [] }]);
    expect(await toldToClerk()).toEqual([]);
  });

  it('goes to the clerk when the late answer is no', async () => {
    check.verdicts = () => 'unanswered';
    await world.done('vg001', 'proposal.submit', matter);
    check.verdicts = () => 'risky';
    await askAgain(2);
    await askAgain(2);
    expect(await toldToClerk()).toHaveLength(1);
    expect(await doubts()).toMatchObject([{ isOpen: false, outcome: 'shownToClerk', texts: [] }]);
  });

  it('goes to the clerk when nobody answers in the end', async () => {
    check.verdicts = () => 'unanswered';
    await world.done('vg001', 'proposal.submit', matter);
    for (const minutes of [2, 10, 30]) {
      await askAgain(minutes);
      expect(await doubts()).toMatchObject([{ isOpen: true }]);
    }
    await askAgain(60);
    expect(await doubts()).toMatchObject([{ isOpen: false, outcome: 'shownToClerk' }]);
    expect(await toldToClerk()).toHaveLength(1);
  });

  it('leaves one doubt and gets the same answer when the request is repeated, whatever the check says by then', async () => {
    check.verdicts = () => 'unanswered';
    const first = await world.call('vg001', 'proposal.submit', matter, 'r-once');
    check.verdicts = () => 'risky';
    expect(await world.call('vg001', 'proposal.submit', matter, 'r-once')).toEqual(first);
    expect(await doubts()).toHaveLength(1);
  });

  it('gives no doubt when the act itself is refused', async () => {
    check.verdicts = () => 'unanswered';
    await world.refusal('vg001', 'proposal.submit', { ...matter, body: '灯'.repeat(2_001) });
    expect(await doubts()).toEqual([]);
  });

  it('tells who is not bound that, and not what is wrong with the text', async () => {
    check.verdicts = () => 'risky';
    const answer = await world.call('v1:stranger', 'proposal.submit', matter);
    expect(answer).toEqual({ ok: false, refusal: { code: 'NotBound' } });
  });

  it('keeps a hall waiting for less than a second', async () => {
    check.verdicts = never;
    const startedAtMs = Date.now();
    const noEvening = { meetingId: 'none', itemId: 'none', text: '大家都同意装灯', hasOfferedAll: true };
    expect(await world.refusal('ch001', 'meeting.state-consensus', noEvening)).toEqual({ code: 'MeetingNotFound' });
    expect(Date.now() - startedAtMs).toBeLessThan(1_000);
  });
});
