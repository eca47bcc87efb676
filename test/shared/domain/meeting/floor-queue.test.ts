import fc from 'fast-check';
import type { Floor, Hand, Speech, Stance } from '@shared/domain/meeting/floor';
import { floorQueue } from '@shared/domain/meeting/floor-queue';
import { anEveningAtItsMatter, councilIds, fridayEvening } from '../../../helpers/a-meeting';

const { roll, floor } = anEveningAtItsMatter(9);
const nowMs = fridayEvening + 3_600_000;

type Side = Stance | null;

function aHand(villagerId: string, stance: Side, raisedAtMs: number): Hand {
  return { villagerId, name: villagerId, isNamePublic: true, raisedAtMs, stance };
}

function aSpeech(villagerId: string, stance: Side, itemId = 'i1'): Speech {
  const times = { startedAtMs: fridayEvening, endsAtMs: fridayEvening + 1, endedAtMs: fridayEvening + 1 };
  const speaker = { villagerId, name: villagerId, isNamePublic: true };
  return { id: `s.${villagerId}.${itemId}`, itemId, speaker, guestCapacity: null, ...times, gist: '', stance };
}

/** Everybody was offered the floor already: only raised hands are left. */
function floorWith(speeches: Speech[], hands: Hand[]): Floor {
  return { ...floor, offeredIds: councilIds, speeches, hands };
}

function turns(from: Floor): string[] {
  return floorQueue(from, [roll], nowMs).hands.map(({ villagerId }) => villagerId);
}

/** Lets the whole queue speak, first come first, each once; gives who spoke, with how often before, and the side. */
function speakAll(speeches: Speech[], hands: Hand[]): { id: string; times: number; side: Side }[] {
  const spoken: { id: string; times: number; side: Side }[] = [];
  let state = floorWith(speeches, hands);
  for (;;) {
    const [next] = floorQueue(state, [roll], nowMs).hands;
    if (!next) return spoken;
    const times = state.speeches.filter(({ speaker }) => speaker.villagerId === next.villagerId).length;
    spoken.push({ id: next.villagerId, times, side: next.stance });
    const left = state.hands.filter((hand) => hand !== next);
    state = floorWith([...state.speeches, aSpeech(next.villagerId, next.stance)], left);
  }
}

describe('raised hands, for and against in turn 正反交替', () => {
  it.each<[string, Side, string[]]>([
    ['somebody spoke for it: against comes first', 'for', ['cm002', 'cm001', 'cm003']],
    ['somebody spoke against it: for comes first', 'against', ['cm001', 'cm002', 'cm003']],
    ['somebody spoke and took no side: first come', 'neutral', ['cm001', 'cm002', 'cm003']],
    ['somebody spoke and no side was noted: first come', null, ['cm001', 'cm002', 'cm003']],
  ])('where %s', (_, last, order) => {
    const hands = [aHand('cm001', 'for', 1), aHand('cm002', 'against', 2), aHand('cm003', null, 3)];
    expect(turns(floorWith([aSpeech('ch001', last)], hands))).toEqual(order);
  });

  it('goes by first come where nobody has spoken yet', () => {
    expect(turns(floorWith([], [aHand('cm002', 'against', 2), aHand('cm001', 'for', 1)]))).toEqual(['cm001', 'cm002']);
  });

  it('goes by first come among those of one side, and where no other side waits', () => {
    const hands = [aHand('cm003', 'for', 3), aHand('cm001', 'for', 1), aHand('cm002', null, 2)];
    expect(turns(floorWith([aSpeech('ch001', 'for')], hands))).toEqual(['cm001', 'cm002', 'cm003']);
  });

  it('remembers the last side over a speech that took none', () => {
    const speeches = [aSpeech('ch001', 'for'), aSpeech('ck001', 'neutral'), aSpeech('cm007', null)];
    const hands = [aHand('cm001', 'for', 1), aHand('cm002', 'against', 2)];
    expect(turns(floorWith(speeches, hands))).toEqual(['cm002', 'cm001']);
  });

  it('forgets the side when the next item is up', () => {
    const hands = [aHand('cm001', 'for', 1), aHand('cm002', 'against', 2)];
    expect(turns(floorWith([aSpeech('ch001', 'for', 'i0')], hands))).toEqual(['cm001', 'cm002']);
  });

  it('puts who spoke less before the other side', () => {
    const speeches = [aSpeech('cm002', 'against'), aSpeech('ch001', 'for')];
    const hands = [aHand('cm001', 'for', 2), aHand('cm002', 'against', 1)];
    expect(turns(floorWith(speeches, hands))).toEqual(['cm001', 'cm002']);
  });

  it('leaves out a hand whose owner has gone', () => {
    const { roll: six } = anEveningAtItsMatter(6);
    const hands = [aHand('cm007', 'against', 1), aHand('cm001', 'for', 2)];
    const queue = floorQueue(floorWith([aSpeech('ch001', 'for')], hands), [six], nowMs);
    expect(queue.hands.map(({ villagerId }) => villagerId)).toEqual(['cm001']);
  });
});

const side = fc.constantFrom<Side>('for', 'against', 'neutral', null);
const raised = fc
  .uniqueArray(fc.record({ who: fc.nat({ max: 8 }), stance: side, atMs: fc.nat(1_000) }), {
    selector: ({ who }) => who,
    maxLength: 9,
  })
  .map((all) => all.map(({ who, stance, atMs }) => aHand(councilIds[who] ?? '', stance, atMs)));
const before = fc
  .array(fc.record({ who: fc.nat({ max: 8 }), stance: side }), { maxLength: 12 })
  .map((all) => all.map(({ who, stance }) => aSpeech(councilIds[who] ?? '', stance)));

const opposite = { for: 'against', against: 'for' } as const;
const isSide = (stance: Side): stance is 'for' | 'against' => stance === 'for' || stance === 'against';

describe('any raised hands', () => {
  it('speak once each, who spoke least first, and no side twice while the other waits as long', () => {
    let alternations = 0;
    fc.assert(
      fc.property(before, raised, (speeches, hands) => {
        const spoken = speakAll(speeches, hands);
        expect(spoken.map(({ id }) => id).sort()).toEqual(hands.map(({ villagerId }) => villagerId).sort());
        let last = speeches
          .map(({ stance }) => stance)
          .filter(isSide)
          .at(-1);
        for (const [index, { times, side: taken }] of spoken.entries()) {
          const waiting = spoken.slice(index + 1);
          expect(waiting.every((other) => other.times >= times)).toBe(true);
          const otherWaits = last && waiting.some((one) => one.times === times && one.side === opposite[last!]);
          if (otherWaits) expect(taken).toBe(opposite[last!]);
          if (last && taken === opposite[last]) alternations += 1;
          if (isSide(taken)) last = taken;
        }
      }),
      { numRuns: 500, seed: 20260306 },
    );
    expect(alternations).toBeGreaterThan(300);
  });
});
