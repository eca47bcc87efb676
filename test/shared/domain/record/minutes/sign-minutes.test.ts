import { addAddendum, addendaMax } from '@shared/domain/record/minutes/add-addendum';
import type { Addendum, MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import { signMinutes } from '@shared/domain/record/minutes/sign-minutes';
import { signOnPaper } from '@shared/domain/record/minutes/sign-on-paper';
import { writeMinutes } from '@shared/domain/record/minutes/write-minutes';
import { sha256 } from '@cloud/_platform/sha256';
import { aMinutesCase, someMinutes, writtenHash } from '../../../../helpers/a-minutes';
import { anActor } from '../../../../helpers/a-proposal';
import { aMeeting, theChair, theClerk, theMember } from '../../../../helpers/evening-builder';

const over = aMeeting({ status: 'adjourned', endedAtMs: 1 });
const both = anActor({ villagerId: 'ch001', name: '理事长一', roles: ['villager', 'chair', 'clerk'] });
const supervisor = anActor({ villagerId: 'sv001', name: '监督一', roles: ['villager', 'supervisor'] });

function sign(
  minutes: MinutesCase,
  actor = theChair,
  parts: { hash?: string; clerkIds?: string[]; meeting?: typeof over } = {},
) {
  const { hash = writtenHash, clerkIds = ['ck001'], meeting = over } = parts;
  return signMinutes(minutes, meeting, { actor, nowMs: 9, hash, name: actor.name, clerkIds });
}

function after(outcome: ReturnType<typeof sign>): MinutesCase {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes.filter(({ next }) => next.kind === 'minutes').at(-1)?.next as MinutesCase;
}

const typesOf = (outcome: ReturnType<typeof sign>) =>
  outcome.ok ? outcome.changes.map(({ event }) => event.type) : [];

describe('signing the minutes', () => {
  it('takes one signature of each, in either order, and seals with the second', () => {
    const first = sign(aMinutesCase(), theClerk);
    expect(typesOf(first)).toEqual(['MinutesSigned', 'MinutesSigning']);
    expect(after(first)).toMatchObject({ status: 'written', signatures: [{ capacity: 'recorder' }] });
    const second = sign(after(first), theChair);
    expect(typesOf(second)).toEqual(['MinutesSigned', 'MinutesSealed', 'MinutesSigning']);
    expect(after(second)).toMatchObject({ status: 'sealed', sealedAtMs: 9 });
    expect(second).toMatchObject({
      awards: [
        { trigger: 'minutesSigned', villagerId: 'ck001', sourceId: 'e1' },
        { trigger: 'minutesSigned', villagerId: 'ch001', sourceId: 'e1' },
      ],
    });
  });

  it.each(['begun', 'sealed'] as const)('refuses while nothing waits: %s', (status) => {
    expect(sign(aMinutesCase({ status }))).toMatchObject({ refusal: { code: 'MinutesNotReady', status } });
  });

  it('refuses where the evening went on after it was written', () => {
    for (const meeting of [aMeeting({ status: 'inSession' }), aMeeting({ status: 'adjourned', endedAtMs: 2 })]) {
      expect(sign(aMinutesCase(), theChair, { meeting })).toMatchObject({ refusal: { code: 'MinutesNotReady' } });
    }
  });

  it('lets the supervisor sign in the clerk’s place where chair and clerk are one', () => {
    const first = sign(aMinutesCase(), both, { clerkIds: ['ch001'] });
    expect(after(first)).toMatchObject({ status: 'written', signatures: [{ capacity: 'presider' }] });
    expect(sign(after(first), both, { clerkIds: ['ch001'] })).toMatchObject({
      refusal: { code: 'MinutesAlreadySigned' },
    });
    expect(sign(after(first), supervisor)).toMatchObject({ refusal: { code: 'MinutesNotSigner' } });
    expect(after(sign(after(first), supervisor, { clerkIds: ['ch001'] }))).toMatchObject({ status: 'sealed' });
  });

  it('lets whoever led the evening sign, also without an office', () => {
    const deputy = theMember(3);
    const { villagerId, name } = deputy;
    const minutes = aMinutesCase({ presider: { villagerId, name, isNamePublic: true } });
    expect(after(sign(minutes, deputy))).toMatchObject({ signatures: [{ capacity: 'presider' }] });
    expect(sign(minutes, theMember(4))).toMatchObject({ refusal: { code: 'MinutesNotSigner' } });
  });
});

describe('signing on paper', () => {
  const paper = { actor: theClerk, nowMs: 9, hash: writtenHash, photoIds: ['f1'] };

  it('adds whoever has not signed on the screen', () => {
    const half = after(sign(aMinutesCase()));
    const outcome = signOnPaper(half, over, paper);
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.ok && outcome.changes.map(({ event }) => event.type)).toEqual([
      'PaperAttached',
      'MinutesSigned',
      'MinutesSealed',
      'MinutesSigning',
    ]);
  });

  it.each([
    ['nothing waits', { status: 'sealed' as const }, {}, 'MinutesNotReady'],
    ['not the clerk', {}, { actor: theChair }, 'RoleRequired'],
    ['another sheet', {}, { hash: '0'.repeat(64) }, 'MinutesChanged'],
    ['no photograph', {}, { photoIds: [] }, 'MinutesPaperMissing'],
  ])('is refused: %s', (_what, parts, command, code) => {
    expect(signOnPaper(aMinutesCase(parts), over, { ...paper, ...command })).toMatchObject({ refusal: { code } });
  });

  it('is refused to a clerk who has signed for the chair', () => {
    const half = after(sign(aMinutesCase(), both));
    expect(signOnPaper(half, over, { ...paper, actor: both })).toMatchObject({
      refusal: { code: 'MinutesAlreadySigned' },
    });
  });
});

describe('writing the minutes up', () => {
  const written = { content: someMinutes(), heads: [], hash: 'b'.repeat(64), atMs: 5 };

  it('drops signatures of an evening that went on, and tells both again', () => {
    const outcome = writeMinutes(after(sign(aMinutesCase())), over, written);
    expect(outcome).toMatchObject({
      changes: [
        { next: { signatures: [], written: { hash: written.hash } } },
        { next: { signing: { isDone: false } } },
      ],
      messages: [{ code: 'minutesToSign', to: { villagerId: 'ch001' } }, { to: { role: 'clerk' } }],
    });
  });

  it.each([
    ['sealed ones', aMinutesCase({ status: 'sealed' }), over],
    ['those that say the same', aMinutesCase({ written: { ...written } }), over],
    ['those of an evening that goes on', aMinutesCase(), aMeeting()],
  ])('leaves alone %s', (_what, minutes, meeting) => {
    expect(writeMinutes(minutes, meeting, written)).toEqual({ ok: true, changes: [] });
  });
});

describe('an addendum', () => {
  const command = { actor: theClerk, nowMs: 9, reason: '记错了', text: '应为三盏', daysMax: 3, sha256 };
  const addendum: Addendum = {
    number: 1,
    by: { villagerId: 'ck001', name: '记录员一', isNamePublic: true },
    atMs: 1,
    reason: '',
    text: '',
    hash: 'c'.repeat(64),
    signatures: [],
    sealedAtMs: 4,
  };
  const sealed = aMinutesCase({ status: 'sealed' });

  it('is taken up to the last one, each with its own hash', () => {
    const addenda = Array.from({ length: addendaMax - 1 }, () => addendum);
    const outcome = addAddendum({ ...sealed, addenda }, over, command);
    expect(outcome).toMatchObject({ ok: true });
    const last = after(outcome as never).addenda.at(-1);
    expect(last).toMatchObject({ number: addendaMax, sealedAtMs: null });
    expect(last?.hash).not.toBe(addendum.hash);
  });

  it('is refused when there are too many', () => {
    const addenda = Array.from({ length: addendaMax }, () => addendum);
    expect(addAddendum({ ...sealed, addenda }, over, command)).toMatchObject({ refusal: { code: 'AddendaTooMany' } });
  });

  it('earns nothing when it is signed', () => {
    const waiting = { ...sealed, addenda: [{ ...addendum, sealedAtMs: null }] };
    const first = after(sign(waiting, theChair, { hash: addendum.hash }));
    const second = sign(first, theClerk, { hash: addendum.hash });
    expect(typesOf(second)).toEqual(['MinutesSigned', 'AddendumSealed', 'MinutesSigning']);
    expect(second).toMatchObject({ awards: [] });
  });
});
