import { contract } from '@shared/contract';
import { everythingStored } from '../../../helpers/lives/everything-stored';
import { actions, samplePayload } from '../../../helpers/lives/payloads';
import { World } from '../../../helpers/world';

const open = actions.filter((action) => contract[action].isOpenToUnbound);
/** A screen in the hall has a ticket instead of a person; its own tests say what it may see. */
const closed = actions.filter((action) => !contract[action].isOpenToUnbound && contract[action].needsPerson);

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

it('opens these actions to somebody whom the roster does not know, and no other', () => {
  expect(open.sort()).toEqual([
    'member.ask-binding',
    'member.own-phone',
    'member.redeem-invitation',
    'member.welcome',
    'member.withdraw-asking',
  ]);
});

describe('somebody without a binding', () => {
  it('is refused everything else, and changes nothing', async () => {
    const before = await everythingStored(world.ports.store);
    for (const action of closed) {
      const requestId = contract[action].kind === 'command' ? `stranger-${action}` : undefined;
      const answer = await world.send('x:stranger', { action, payload: samplePayload(action), requestId });
      expect([action, answer]).toEqual([action, { ok: false, refusal: { code: 'NotBound' } }]);
    }
    expect(await everythingStored(world.ports.store)).toEqual(before);
  });
});

describe('a call without any identity', () => {
  it.each(open)('is refused at %s too', async (action) => {
    const { dispatch } = await import('@cloud/api/dispatch');
    const requestId = contract[action].kind === 'command' ? 'r1' : undefined;
    const answer = await dispatch(world.ports, '', { action, payload: samplePayload(action), requestId });
    expect(answer).toEqual({ ok: false, refusal: { code: 'NotBound' } });
  });
});
