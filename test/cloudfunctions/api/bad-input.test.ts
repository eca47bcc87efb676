import { contract, type ActionName } from '@shared/contract';
import { everythingStored } from '../../helpers/lives/everything-stored';
import { actions, commands, samplePayload, type Site, sitesOf, without, withValue } from '../../helpers/lives/payloads';
import { World } from '../../helpers/world';
import type { WireAnswer } from '@cloud/api/dispatch';

/** What may be put in the wrong place, as JSON has it. */
const strangers: readonly unknown[] = [5, 1.5, -1, 1e308, Number.MAX_SAFE_INTEGER, 'text', true, null, [], {}, [[]]];
const badIds = ['', 'a/b', '../villages/v1', 'a b', 'a\n', '一', '$where', 'a'.repeat(101)];
const unprintables = ['\u0000', '\u0007', '\u001b[2J', '\r', '\u007f', '\ud800', '\udc00x'];

let world: World;
let before: Record<string, string>;
let requestCount = 0;
beforeAll(async () => {
  world = await World.create();
  await world.done('vg001', 'proposal.submit', { body: '村口的路灯坏了', photoIds: [] });
  before = await everythingStored(world.ports.store);
});
afterAll(() => world.close());
afterEach(async () => {
  expect(await everythingStored(world.ports.store)).toEqual(before);
});

/** As the wire brings it: through JSON, by somebody who may do nothing in particular. */
function send(action: ActionName, payload: unknown, who = 'vg005'): Promise<WireAnswer> {
  const requestId = contract[action].kind === 'command' ? `bad${++requestCount}` : undefined;
  return world.send(who, JSON.parse(JSON.stringify({ action, payload, requestId })));
}

function fieldOf({ path }: Site): string {
  return ['payload', ...path].join('.');
}

async function expectInvalid(action: ActionName, payload: unknown, field: unknown): Promise<void> {
  expect(await send(action, payload)).toMatchObject({ ok: false, refusal: { code: 'InputInvalid', field } });
}

const textsOf = (action: ActionName) => sitesOf(action).filter((site) => site.charsMax !== null);
const idsOf = (action: ActionName) =>
  sitesOf(action).filter((site) => site.type === 'string' && site.charsMax === null && site.accepts('nowhere'));
const havingTexts = actions.filter((action) => textsOf(action).length > 0);
const havingIds = actions.filter((action) => idsOf(action).length > 0);
const havingFields = actions.filter((action) => sitesOf(action).length > 1);

describe('the envelope', () => {
  it.each([[null], [5], ['text'], [[]], [{}], [{ action: 5 }], [{ payload: {} }], [{ action: 'a'.repeat(61) }]])(
    'refuses %j',
    async (input) => {
      expect(await world.send('vg005', input)).toMatchObject({ ok: false, refusal: { code: 'InputInvalid' } });
    },
  );

  it.each(['proposal.explode', 'toString', '__proto__', 'constructor', '', 'proposal'])(
    'knows no %j',
    async (action) => {
      expect(await world.send('vg005', { action, payload: {}, requestId: 'r1' })).toEqual({
        ok: false,
        refusal: { code: 'ActionUnknown', action },
      });
    },
  );

  it('refuses a field of its own that nobody declared', async () => {
    const input = { action: 'home.read', payload: {}, openid: 'v1:ch001' };
    expect(await world.send('vg005', input)).toMatchObject({ refusal: { code: 'InputInvalid', field: 'openid' } });
  });

  it.each(commands)('of %s needs a request id of the right form', async (action) => {
    const payload = samplePayload(action);
    for (const requestId of [undefined, '', 'a/b', 'a'.repeat(101), 5, null]) {
      const answer = await world.send('vg005', { action, payload, requestId });
      expect(answer).toMatchObject({ refusal: { code: 'InputInvalid', field: 'requestId' } });
    }
  });
});

describe('every action', () => {
  it.each(actions.filter((action) => !contract[action].isOpenToUnbound))(
    '%s has a sample that its shape takes, which nobody can send who is not bound',
    async (action) => {
      const answer = await send(action, samplePayload(action), 'nobody');
      const code = contract[action].needsPerson ? 'NotBound' : 'ScreenTicketInvalid';
      expect(answer).toEqual({ ok: false, refusal: { code } });
    },
  );

  it.each(actions)('%s takes no field that is not declared, at any depth', async (action) => {
    const payload = samplePayload(action);
    for (const site of sitesOf(action).filter(({ type }) => type === 'object')) {
      const path = [...site.path, 'extra'];
      await expectInvalid(action, withValue(payload, path, 'x'), ['payload', ...path].join('.'));
    }
  });

  it.each(havingFields)('%s takes nothing of a wrong type', async (action) => {
    const payload = samplePayload(action);
    for (const site of sitesOf(action).filter(({ path }) => path.length > 0)) {
      const wrong = strangers.filter((value) => !site.accepts(value));
      expect(wrong.length).toBeGreaterThan(2);
      for (const value of wrong) {
        await expectInvalid(action, withValue(payload, site.path, value), expect.stringContaining(fieldOf(site)));
      }
    }
  });

  it.each(havingFields)('%s takes nothing less than its fields', async (action) => {
    const payload = samplePayload(action);
    const needed = sitesOf(action).filter(({ path, isOptional }) => !isOptional && typeof path.at(-1) === 'string');
    for (const site of needed) await expectInvalid(action, without(payload, site.path), fieldOf(site));
  });
});

describe('every text', () => {
  it.each(havingTexts)('of %s ends at its limit', async (action) => {
    const payload = samplePayload(action);
    for (const site of textsOf(action)) {
      const charsMax = site.charsMax ?? 0;
      expect(site.accepts('字'.repeat(charsMax))).toBe(true);
      await expectInvalid(action, withValue(payload, site.path, '字'.repeat(charsMax + 1)), fieldOf(site));
      if (charsMax < 10_000) {
        await expectInvalid(action, withValue(payload, site.path, 'a'.repeat(10_000)), fieldOf(site));
      }
    }
  });

  it.each(havingTexts)('of %s is printable', async (action) => {
    const payload = samplePayload(action);
    for (const site of textsOf(action)) {
      for (const character of unprintables) {
        await expectInvalid(action, withValue(payload, site.path, `灯坏了请来修${character}`), fieldOf(site));
      }
    }
  });

  it.each(havingTexts)('of %s may hold emoji, rare characters and line breaks', (action) => {
    for (const site of textsOf(action)) {
      for (const said of ['谢谢大家🙏🏻👨‍👩‍👧', '𠮷家的路𪚥', '第一行\n第二行\t后面']) {
        expect([fieldOf(site), site.accepts(said)]).toEqual([fieldOf(site), true]);
      }
    }
  });

  it('is refused by its rule, in its own words, where the contract leaves more room than the rule', async () => {
    const long = await send('proposal.submit', { body: '字'.repeat(10_000), photoIds: [] });
    expect(long).toMatchObject({ ok: false, refusal: { code: expect.stringMatching(/^Proposal/) } });
  });
});

describe('every id', () => {
  it.each(havingIds)('of %s is short and has nothing in it that climbs', async (action) => {
    const payload = samplePayload(action);
    for (const site of idsOf(action)) {
      for (const id of badIds) await expectInvalid(action, withValue(payload, site.path, id), fieldOf(site));
    }
  });
});

describe('every day and number', () => {
  const daysOf = (action: ActionName) =>
    sitesOf(action).filter((site) => site.type === 'string' && site.accepts('2026-03-20') && !site.accepts('nowhere'));
  const numbersOf = (action: ActionName) => sitesOf(action).filter((site) => site.type === 'number');
  const noDays = [
    '2026-02-29',
    '2026-02-31',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-3-1',
    '20260301',
    '2026-03-01T00:00',
  ];

  it.each(actions.filter((action) => daysOf(action).length > 0))('of %s is a day of the calendar', async (action) => {
    const payload = samplePayload(action);
    for (const site of daysOf(action)) {
      expect(site.accepts('2028-02-29')).toBe(true);
      for (const day of noDays) await expectInvalid(action, withValue(payload, site.path, day), fieldOf(site));
    }
  });

  it.each(actions.filter((action) => numbersOf(action).length > 0))('of %s has an end', async (action) => {
    const payload = samplePayload(action);
    for (const site of numbersOf(action)) {
      for (const number of [Number.MAX_SAFE_INTEGER, 8_640_000_000_000_001, -1, 0.5, 1e308]) {
        await expectInvalid(action, withValue(payload, site.path, number), fieldOf(site));
      }
    }
  });
});
