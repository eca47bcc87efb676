import type { Message } from '@shared/domain/message/message';
import {
  type Addressee,
  claimLeaseMs,
  claimMessage,
  noteAnswer,
  pauseMs,
  type SendAnswer,
} from '@shared/domain/message/send-message';
import { hourMs, minuteMs } from '@shared/kernel/time';
import fc from 'fast-check';
import { actAtMs, aMessage, consentsFor } from '../../../helpers/a-message';

const recipient = { name: '村民一', groupId: 'g1' };
const addressee: Addressee = {
  recipient,
  isBound: true,
  wantsMessages: true,
  hasTemplate: true,
  quietHours: null,
  nowMs: actAtMs,
};
const claim = (part: Partial<Message> = {}, consents = 1, who: Partial<Addressee> = {}) =>
  claimMessage({ message: aMessage(part), consents: consentsFor(consents) }, { ...addressee, ...who });

describe('claiming a message', () => {
  it('takes the claim and the consent together, and says until when the claim holds', () => {
    expect(claim()).toEqual({
      message: aMessage({ recipient, delivery: 'claimed', sendAtMs: actAtMs + claimLeaseMs, triesCount: 1 }),
      consents: consentsFor(0),
    });
  });

  it.each<[string, Partial<Message>, number]>([
    ['is not due yet', { sendAtMs: actAtMs + 1 }, actAtMs],
    [
      'is claimed by another run',
      { delivery: 'claimed', sendAtMs: actAtMs + claimLeaseMs },
      actAtMs + claimLeaseMs - 1,
    ],
    ['was sent', { delivery: 'sent', isToSend: false, sendAtMs: 0 }, actAtMs],
    ['is on the list of those to be told', { delivery: 'unreached', isToSend: false, sendAtMs: 0 }, actAtMs],
  ])('leaves alone what %s', (_, part, nowMs) => {
    expect(claim(part, 1, { nowMs })).toBeNull();
  });

  it('puts on the list what a run left claimed, and never sends it again', () => {
    const left = { delivery: 'claimed', sendAtMs: actAtMs + claimLeaseMs, triesCount: 1 } as const;
    const found = claim(left, 5, { nowMs: actAtMs + claimLeaseMs });
    expect(found?.message).toMatchObject({ delivery: 'unreached', unreachedReason: 'unanswered', isToSend: false });
    expect(found?.consents).toEqual(consentsFor(5));
  });

  it.each<[string, Partial<Addressee>, number]>([
    ['late', { nowMs: actAtMs + 24 * hourMs + 1 }, 1],
    ['notBound', { isBound: false }, 1],
    ['refused', { wantsMessages: false }, 1],
    ['noTemplate', { hasTemplate: false }, 1],
    ['noConsent', {}, 0],
  ])('puts on the list with the reason %s, and takes no consent', (unreachedReason, who, consents) => {
    expect(claim({}, consents, who)).toEqual({
      message: aMessage({
        recipient,
        delivery: 'unreached',
        unreachedReason: unreachedReason as 'late',
        isToSend: false,
        sendAtMs: 0,
      }),
      consents: consentsFor(consents),
    });
  });

  it('still sends at the last moment', () => {
    expect(claim({}, 1, { nowMs: actAtMs + 24 * hourMs })?.message.delivery).toBe('claimed');
  });

  it('spares somebody who has read it already', () => {
    expect(claim({ isRead: true, readAtMs: actAtMs })).toMatchObject({
      message: { delivery: 'read', isToSend: false },
      consents: consentsFor(1),
    });
  });
});

describe('noting the answer', () => {
  const claimed = { recipient, delivery: 'claimed', sendAtMs: actAtMs + claimLeaseMs, triesCount: 1 } as const;
  const note = (answer: SendAnswer, part: Partial<Message> = {}, nowMs = actAtMs + 500) =>
    noteAnswer({ message: aMessage({ ...claimed, ...part }), consents: consentsFor(2) }, answer, nowMs);

  it('is done with what was sent', () => {
    expect(note({ kind: 'sent' })).toMatchObject({
      message: { delivery: 'sent', sentAtMs: actAtMs + 500, isToSend: false },
      consents: consentsFor(2),
    });
  });

  it('leaves no consent where WeChat says that there is none', () => {
    expect(note({ kind: 'refused' })).toMatchObject({
      message: { delivery: 'unreached', unreachedReason: 'refused' },
      consents: consentsFor(0),
    });
  });

  it('gives the consent back for a message that WeChat does not accept', () => {
    expect(note({ kind: 'rejected', code: 47003 })).toMatchObject({
      message: { delivery: 'unreached', unreachedReason: 'rejected' },
      consents: consentsFor(3),
    });
  });

  it('tries again later what was certainly not sent, and gives the consent back', () => {
    expect(note({ kind: 'notNow', code: 45009 })).toMatchObject({
      message: { delivery: 'waiting', isToSend: true, sendAtMs: actAtMs + 500 + minuteMs },
      consents: consentsFor(3),
    });
  });

  it('does not send again what may have arrived', () => {
    expect(note({ kind: 'unanswered' })).toMatchObject({
      message: { delivery: 'unreached', unreachedReason: 'unanswered', isToSend: false },
      consents: consentsFor(2),
    });
  });

  it.each<SendAnswer>([{ kind: 'refused' }, { kind: 'rejected', code: 1 }, { kind: 'unanswered' }])(
    'asks nobody to tell a person who read it meanwhile: %p',
    (answer) => {
      expect(note(answer, { isRead: true, readAtMs: actAtMs })?.message).toMatchObject({
        delivery: 'read',
        unreachedReason: null,
      });
    },
  );

  it('takes the message off the list again when good news come late', () => {
    const given = { delivery: 'unreached', unreachedReason: 'unanswered', isToSend: false, sendAtMs: 0 } as const;
    expect(note({ kind: 'sent' }, given)?.message).toMatchObject({ delivery: 'sent', unreachedReason: null });
    expect(note({ kind: 'notNow', code: -1 }, given)).toBeNull();
    expect(note({ kind: 'sent' }, { ...given, delivery: 'told' })).toBeNull();
    expect(note({ kind: 'sent' }, { ...given, delivery: 'sent' })).toBeNull();
  });
});

it('pauses longer after every try, up to an hour', () => {
  expect([1, 2, 3, 6, 7, 100].map((tries) => pauseMs(tries) / minuteMs)).toEqual([1, 2, 4, 32, 60, 60]);
});

it('never hands over more messages than there were consents, whatever is answered', () => {
  const answers = fc.constantFrom<SendAnswer>({ kind: 'sent' }, { kind: 'refused' }, { kind: 'unanswered' });
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 30 }), fc.nat({ max: 20 }), (given, count) => {
      let consents = consentsFor(count);
      let sentCount = 0;
      for (const answer of given) {
        const taken = claimMessage({ message: aMessage(), consents }, addressee);
        if (taken?.message.delivery !== 'claimed') continue;
        if (answer.kind === 'sent') sentCount += 1;
        consents = noteAnswer(taken, answer, actAtMs)?.consents ?? consents;
      }
      expect(sentCount).toBeLessThanOrEqual(count);
      expect(Object.values(consents.left).every((left) => left >= 0)).toBe(true);
    }),
  );
});
