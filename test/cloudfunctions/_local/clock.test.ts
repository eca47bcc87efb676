import { DemoClock } from '@cloud/_local/demo-clock';
import { readSetting } from '@cloud/_local/demo-settings';
import { dayMs, hourMs } from '@shared/kernel/time';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { aLocalServer, type LocalServer } from '../../helpers/local-server';

describe('the demo clock', () => {
  it('runs on with real time from wherever it was set', () => {
    let realMs = 1_000;
    const clock = new DemoClock({ realNowMs: () => realMs, offsetMs: 500 });
    expect(clock.nowMs()).toBe(1_500);
    clock.standAt(9_000);
    realMs = 2_000;
    expect(clock.nowMs()).toBe(9_000);
    clock.runOn();
    realMs = 2_300;
    expect(clock.nowMs()).toBe(9_300);
  });

  it('never goes backwards, not even when the real clock does', () => {
    let realMs = 1_000;
    const clock = new DemoClock({ realNowMs: () => realMs, offsetMs: 0 });
    clock.nowMs();
    realMs = 900;
    expect(clock.nowMs()).toBe(1_000);
    expect(() => clock.standAt(999)).toThrow('never goes backwards');
  });
});

describe('moving the demo clock', () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await aLocalServer();
  });
  afterEach(() => server.close());

  const move = async (payload: object) =>
    (await server.app.inject({ method: 'POST', url: '/local/clock', payload })).json();
  const submit = async () => {
    const payload = { action: 'proposal.submit', requestId: 'r1', payload: { body: '路灯坏了', photoIds: [] } };
    const headers = { 'x-demo-openid': 'v1:vg001' };
    const answer = await server.app.inject({ method: 'POST', url: '/call/api', headers, payload });
    return answer.json().data.proposalId as string;
  };

  it('moves on by so much, or to an instant, and remembers it', async () => {
    const before = server.clock.nowMs();
    expect(await move({ advanceMs: hourMs })).toEqual({ ok: true, data: { nowMs: before + hourMs } });
    expect(await move({ nowMs: before + 2 * hourMs })).toEqual({ ok: true, data: { nowMs: before + 2 * hourMs } });
    expect(await readSetting(server.ports.store, 'clockOffsetMs')).toBe(2 * hourMs);
  });

  it('refuses to go back by a millisecond', async () => {
    const nowMs = server.clock.nowMs();
    const refusal = { code: 'ClockNeverBackwards', nowMs };
    expect(await move({ nowMs: nowMs - 1 })).toEqual({ ok: false, refusal });
    expect(await move({ advanceMs: -1 })).toEqual({ ok: false, refusal });
  });

  it('refuses more than four hundred days at once', async () => {
    expect(await move({ advanceMs: 400 * dayMs })).toMatchObject({ ok: true });
    expect(await move({ advanceMs: 400 * dayMs + 1 })).toMatchObject({ refusal: { code: 'ClockTooFar' } });
  });

  it.each([{}, { advanceMs: 1.5 }, { advanceMs: '1' }, { toNextDue: false }, { advanceMs: 1, nowMs: 1 }])(
    'refuses %j',
    async (payload) => {
      expect(await move(payload)).toMatchObject({ ok: false, refusal: { code: 'InputInvalid' } });
    },
  );

  it('says so when nothing waits for a date', async () => {
    // What every village waits for is the turn of its year.
    const years = await server.ports.store.find('creditYears', {
      where: { isOpen: true },
      orderBy: { field: 'dueAtMs', direction: 'ascending' },
      limit: 10,
    });
    await server.ports.store.transact(async (transaction) => {
      for (const year of years) await transaction.put('creditYears', { ...year, isOpen: false } as never);
    });
    expect(await move({ toNextDue: true })).toEqual({ ok: false, refusal: { code: 'ClockNothingDue' } });
  });

  it('lets what falls due in between happen at its own instant and in order', async () => {
    const proposalId = await submit();
    const { dueAtMs } = (await server.ports.store.get('proposals', proposalId)) as unknown as Proposal;
    expect(await move({ advanceMs: 60 * dayMs })).toMatchObject({ ok: true });
    const orderBy = { field: 'seq', direction: 'ascending' } as const;
    const events = (await server.ports.store.find('events', {
      where: { caseId: proposalId },
      orderBy,
      limit: 100,
    })) as unknown as {
      type: string;
      atMs: number;
    }[];
    const steps = events.filter((event) => event.type === 'LadderStepTaken');
    expect(steps.length).toBeGreaterThan(1);
    expect(steps[0]?.atMs).toBe(dueAtMs);
    expect(steps.map((step) => step.atMs)).toEqual(
      [...steps.map((step) => step.atMs)].sort((one, other) => one - other),
    );
    expect(new Set(steps.map((step) => step.atMs)).size).toBe(steps.length);
  });

  it('goes to the next thing due when asked', async () => {
    const proposalId = await submit();
    const { ladderAtMs } = (await server.ports.store.get('proposals', proposalId)) as unknown as Proposal;
    const answer = await move({ toNextDue: true });
    expect(answer.data.nowMs).toBeLessThanOrEqual(ladderAtMs);
    expect(answer.data.nowMs).toBeGreaterThan(server.clock.nowMs() - dayMs);
  });

  it('serves people with their roles for the switcher', async () => {
    const { people, nowMs } = (await server.app.inject('/local/people')).json().data;
    expect(nowMs).toBe(server.clock.nowMs());
    const chair = people.find((person: { openid: string }) => person.openid === 'v1:ch001');
    expect(chair).toEqual({
      openid: 'v1:ch001',
      villagerId: 'ch001',
      name: '理事长一',
      roles: ['villager', 'chair', 'councilMember'],
      group: '一组',
      isMember: true,
    });
  });
});
