import { setImmediate } from 'node:timers';

import { act, renderHook } from '@testing-library/react';
import { ConnectionLost } from '../../../../miniprogram/cloud/connection-lost';
import { noteReader } from '../../../../miniprogram/cloud/reader';
import { send, type WireRequest } from '../../../../miniprogram/cloud/transport';
import { sendUnsent } from '../../../../miniprogram/cloud/unsent/send-unsent';
import { listUnsent } from '../../../../miniprogram/cloud/unsent/unsent-store';
import { useCommand } from '../../../../miniprogram/cloud/use-command';
import type { ActionName, PayloadOf } from '../../../../shared/contract';
import { componentWords } from '../../../../shared/text/components';
import { openedPoll, putEvening } from '../../../helpers/evening-builder';
import { convenedEvening } from '../../../helpers/evenings';
import { fridayEvening } from '../../../helpers/a-meeting';
import { page } from '../../../helpers/taro/taro';
import { World } from '../../../helpers/world';

// The store of the village stands on Node, the page in a browser's surroundings, which lack this.
globalThis.setImmediate = setImmediate;
jest.mock('../../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
jest.mock('../../../../miniprogram/cloud/with-repeats', () => ({
  withRepeats: (ask: () => Promise<unknown>) => ask(),
}));

/** Where the line is cut: before the request arrives, or after it was carried out, before its answer is back. */
type Cut = 'before the request arrives' | 'before the answer arrives';

interface Act {
  who: string;
  action: ActionName;
  payload: PayloadOf<ActionName>;
  /** How often the village has seen it done. */
  timesDone: () => Promise<number>;
}

let world: World;
let who = '';
let cut: Cut | null = null;
let pollId = '';

beforeEach(async () => {
  page.open();
  cut = null;
  world = await World.create();
  (send as jest.Mock).mockImplementation(async (request: WireRequest) => {
    if (cut === 'before the request arrives') throw new ConnectionLost('off');
    const answer = await world.send(who, JSON.parse(JSON.stringify(request)));
    if (cut === 'before the answer arrives') throw new ConnectionLost('off');
    return answer;
  });
});
afterEach(() => world.close());

async function mattersOf(villagerId: string): Promise<unknown[]> {
  return (await world.done(villagerId, 'home.read', {})).tasks.filter((task) => task.kind === 'ownMatter');
}

async function submitting(): Promise<Act> {
  const timesDone = async () => (await mattersOf('vg001')).length;
  return { who: 'vg001', action: 'proposal.submit', payload: { body: '村口的路灯坏了', photoIds: [] }, timesDone };
}

async function voting(): Promise<Act> {
  await putEvening(world);
  pollId = await openedPoll(world);
  const { mine } = await world.done('cm001', 'vote.poll', { pollId });
  const timesDone = async () => (await world.done('cm001', 'vote.poll', { pollId })).castCount;
  return { who: 'cm001', action: 'vote.cast', payload: { boxId: mine?.boxId ?? '', choice: 'for' }, timesDone };
}

async function checkingIn(): Promise<Act> {
  const meetingId = await convenedEvening(world);
  world.moveTo(fridayEvening);
  const timesDone = async () => {
    return (await world.done('ck001', 'meeting.check-in-list', { meetingId })).presentCount;
  };
  return { who: 'ck001', action: 'meeting.check-in', payload: { meetingId, villagerId: 'cm001' }, timesDone };
}

const acts = { submitting, voting, 'checking in': checkingIn };
const cuts: Cut[] = ['before the request arrives', 'before the answer arrives'];
const cases = Object.entries(acts).flatMap(([name, prepare]) => cuts.map((where) => [name, where, prepare] as const));

/** Does it on a page while the line is cut, leaves the page, and has nothing left but what the phone kept. */
async function doAndLeave({ who: doer, action, payload }: Act, where: Cut): Promise<void> {
  who = doer;
  noteReader(doer);
  cut = where;
  const { result, unmount } = renderHook(() => useCommand(action));
  await act(async () => void (await result.current.run(payload)));
  expect(result.current.failure).toBe(componentWords.keptUnsent);
  unmount();
}

it.each(cases)('%s, cut %s, is done once when the line is back', async (_name, where, prepare) => {
  const one = await prepare();
  await doAndLeave(one, where);
  expect(listUnsent()).toMatchObject([{ action: one.action, payload: one.payload, refusal: null }]);
  expect(await one.timesDone()).toBe(where === 'before the answer arrives' ? 1 : 0);
  cut = null;
  await sendUnsent();
  expect(listUnsent()).toEqual([]);
  expect(await one.timesDone()).toBe(1);
});

it.each(cases)('%s, cut %s, stays on the phone however often it is tried in vain', async (_name, where, prepare) => {
  const one = await prepare();
  await doAndLeave(one, where);
  await sendUnsent();
  await sendUnsent();
  expect(listUnsent()).toHaveLength(1);
  cut = null;
  await sendUnsent();
  expect(await one.timesDone()).toBe(1);
});

it.each(cuts)('goes on under the same id when the same is done again on a new page, cut %s', async (where) => {
  const one = await submitting();
  await doAndLeave(one, where);
  cut = null;
  const { result } = renderHook(() => useCommand(one.action));
  await act(async () => void (await result.current.run(one.payload)));
  expect(await one.timesDone()).toBe(1);
  expect(listUnsent()).toEqual([]);
});

it('is refused, and kept to be read, when this phone has become somebody else’s', async () => {
  const one = await submitting();
  await doAndLeave(one, 'before the request arrives');
  cut = null;
  // The clerk has bound this phone’s person anew; the phone does not know it yet.
  who = 'vg002';
  await sendUnsent();
  expect(listUnsent()).toMatchObject([{ refusal: { code: 'IdentityChanged' } }]);
  expect(await mattersOf('vg002')).toEqual([]);
});

it('is gone from the phone once another person is known to read there', async () => {
  const one = await submitting();
  await doAndLeave(one, 'before the request arrives');
  cut = null;
  noteReader('vg002');
  expect(listUnsent()).toEqual([]);
  await sendUnsent();
  noteReader('vg001');
  expect(listUnsent()).toEqual([]);
  expect(await one.timesDone()).toBe(0);
});

it('ends with the cloud’s own no when the poll has closed meanwhile', async () => {
  const one = await voting();
  await doAndLeave(one, 'before the request arrives');
  await world.done('ch001', 'vote.close-poll', { pollId });
  cut = null;
  await sendUnsent();
  expect(listUnsent()).toMatchObject([{ refusal: { code: 'BallotPollClosed' } }]);
});
