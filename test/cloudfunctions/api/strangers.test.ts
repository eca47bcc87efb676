import { type ActionName, type AnyRefusal, contract } from '@shared/contract';
import { refusalSentence } from '@shared/text/refusals/all';
import { doors, knock } from '../../helpers/lives/doors';
import { aVillageWithAllInOne, putEverything } from '../../helpers/lives/everything';
import { everythingStored } from '../../helpers/lives/everything-stored';
import { aNeighbourVillage } from '../../helpers/lives/neighbours';
import { actions } from '../../helpers/lives/payloads';
import { World } from '../../helpers/world';

let world: World;
let before: Record<string, string>;
let requestCount = 0;
beforeAll(async () => {
  world = await World.create(aVillageWithAllInOne());
  await world.found(aNeighbourVillage('v2'));
  for (const villageId of ['v1', 'v2']) await putEverything(world, villageId);
  before = await everythingStored(world.ports.store);
});
afterAll(() => world.close());

/** Whatever is refused has a sentence that can be read. */
async function send(who: string, action: ActionName, payload: unknown) {
  const requestId = contract[action].kind === 'command' ? `s${++requestCount}` : undefined;
  const answer = await world.send(who, { action, payload, requestId });
  if (!answer.ok) expect(refusalSentence(answer.refusal as AnyRefusal)).not.toMatch(/undefined|NaN|null|\[object/);
  return answer;
}

const guarded = actions.filter((action) => doors[action].toStranger !== null);
const naming = actions.filter((action) => doors[action].notFound !== null);
const openViews = actions.filter((action) => doors[action].toStranger === null && contract[action].kind === 'view');

describe('a villager without office', () => {
  afterEach(async () => {
    expect(await everythingStored(world.ports.store)).toEqual(before);
  });

  it.each(guarded)('cannot take %s on what is not theirs', async (action) => {
    expect(await send('vg005', action, knock(action, 'v1'))).toMatchObject({
      ok: false,
      refusal: { code: doors[action].toStranger },
    });
  });

  it.each(openViews)('may look at %s', async (action) => {
    expect(await send('vg005', action, knock(action, 'v1'))).toMatchObject({ ok: true });
  });
});

describe('somebody who holds every office', () => {
  afterEach(async () => {
    expect(await everythingStored(world.ports.store)).toEqual(before);
  });

  it.each(naming)('does not find with %s what another village has, nor learns that it is there', async (action) => {
    const elsewhere = await send('al001', action, knock(action, 'v2'));
    expect(elsewhere).toMatchObject({ ok: false, refusal: { code: doors[action].notFound } });
    expect(await send('al001', action, knock(action, 'nowhere'))).toEqual(elsewhere);
  });
});

describe('the same person', () => {
  // What they do here may be accepted or refused for another reason; each document is found all the same.
  it.each(naming)('finds with %s what their own village has', async (action) => {
    const answer = await send('al001', action, knock(action, 'v1'));
    expect(answer.ok ? 'found' : answer.refusal.code).not.toBe(doors[action].notFound);
  });
});
