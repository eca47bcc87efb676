import { checkMinutes } from '@cloud/_local/verify/minutes-check';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Floor } from '@shared/domain/meeting/floor';
import type { MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import type { CaseEvent } from '@shared/kernel/case';
import type { StoredDocument } from '@cloud/_platform/store';
import type { CollectionName } from '@cloud/_platform/collections';
import { putDocuments } from '../../helpers/evening-builder';
import { toldEvening } from '../../helpers/told-evening';
import { World } from '../../helpers/world';

let world: World;
let meetingId: string;
beforeEach(async () => {
  world = await World.create();
  meetingId = await toldEvening(world);
});
afterEach(() => world.close());

async function check() {
  const minutes = (await world.stored('minutes', `${meetingId}.minutes`)) as unknown as MinutesCase;
  const events = (await world.eventsOf(minutes.id)) as unknown as CaseEvent[];
  return checkMinutes(minutes, events, world.ports.store);
}

it('finds nothing wrong with minutes as they were written', async () => {
  expect(await check()).toBeNull();
});

it('finds a gist that was changed afterwards', async () => {
  const floor = (await world.stored<Floor & StoredDocument>('floors', `${meetingId}.floor`)) as Floor & StoredDocument;
  const [first, ...others] = floor.speeches;
  await putDocuments(world, [
    { ...floor, speeches: first ? [{ ...first, gist: '不装' }, ...others] : [] } as StoredDocument,
  ]);
  expect(await check()).toMatchObject({ kind: 'floor' });
});

it('finds an attendance that was changed in the minutes themselves', async () => {
  const minutes = (await world.stored('minutes', `${meetingId}.minutes`)) as unknown as MinutesCase;
  const { written } = minutes;
  const changed = written && { ...written, content: { ...written.content, attendance: [] } };
  await putDocuments(world, [{ ...minutes, written: changed } as unknown as StoredDocument]);
  expect(await check()).toMatchObject({ problem: 'these minutes do not have their own hash' });
});

type Stored = StoredDocument & Record<string, unknown>;

const read = async (collection: CollectionName, id: string) => (await world.stored<Stored>(collection, id)) as Stored;

/** Puts the minutes back with something changed in them, and nothing recorded of it. */
async function changeMinutes(change: (minutes: MinutesCase) => void): Promise<void> {
  const minutes = structuredClone(await read('minutes', `${meetingId}.minutes`));
  change(minutes as unknown as MinutesCase);
  await putDocuments(world, [minutes]);
}

async function sealed(): Promise<void> {
  for (const [who, name] of [
    ['ch001', '理事长一'],
    ['ck001', '记录员一'],
  ] as const) {
    const { hashToSign } = await world.done(who, 'meeting.minutes', { meetingId });
    await world.done(who, 'meeting.sign-minutes', { meetingId, hash: hashToSign ?? '', name });
  }
}

describe('it finds, in the documents of the meeting', () => {
  it('an arrival of the roll that is earlier than it was', async () => {
    const roll = (await read('presenceRolls', `${meetingId}.roll.v1.council`)) as unknown as PresenceRoll;
    const members = roll.members.map((member, index) =>
      index > 0 ? member : { ...member, intervals: member.intervals.map((one) => ({ ...one, fromAtMs: 1 })) },
    );
    await putDocuments(world, [{ ...roll, members } as unknown as StoredDocument]);
    expect(await check()).toMatchObject({ kind: 'presenceRoll' });
  });
});

describe('it finds, in the minutes', () => {
  it('a status of sealed that nobody signed', async () => {
    await changeMinutes((minutes) => Object.assign(minutes, { status: 'sealed', sealedAtMs: 1 }));
    expect(await check()).toMatchObject({ kind: 'minutes' });
  });

  it('a signature that was never given', async () => {
    const by = { villagerId: 'ch001', name: '理事长一', isNamePublic: true };
    const signature = { capacity: 'presider', by, atMs: 1, isOnPaper: false } as const;
    await changeMinutes((minutes) => void minutes.signatures.push(signature));
    expect(await check()).toMatchObject({ kind: 'minutes' });
  });

  it('the text of an addendum', async () => {
    await sealed();
    await world.done('ck001', 'meeting.add-addendum', { meetingId, reason: '名字记错了', text: '应为成员二' });
    expect(await check()).toBeNull();
    await sealed();
    expect(await check()).toBeNull();
    await changeMinutes(({ addenda }) => Object.assign(addenda[0] ?? {}, { text: '应为成员三' }));
    expect(await check()).toMatchObject({ kind: 'minutes' });
  });

  it('an addendum that was taken away', async () => {
    await sealed();
    await world.done('ck001', 'meeting.add-addendum', { meetingId, reason: '名字记错了', text: '应为成员二' });
    await changeMinutes((minutes) => Object.assign(minutes, { addenda: [] }));
    expect(await check()).toMatchObject({ kind: 'minutes' });
  });
});

describe('it finds, in the record', () => {
  it.each(['removed', 'swapped'])('an event of a roll that was %s', async (how) => {
    const id = `${meetingId}.roll.v1.council`;
    const first = await read('events', `${id}.3`);
    const second = await read('events', `${id}.4`);
    // The store removes nothing: a removed record is one of another case.
    const written =
      how === 'removed'
        ? [{ ...first, caseId: 'elsewhere', seq: 1 }]
        : [
            { ...second, id: first.id, seq: 3 },
            { ...first, id: second.id, seq: 4 },
          ];
    await world.ports.store.transact(async (transaction) => {
      for (const event of written) await transaction.put('events', event);
    });
    expect(await check()).toMatchObject({ kind: expect.any(String), problem: expect.any(String) });
  });
});
