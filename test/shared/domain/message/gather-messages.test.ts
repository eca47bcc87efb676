import { gatherMessages } from '@shared/domain/message/gather-messages';
import { readMessage } from '@shared/domain/message/read-message';
import { actAtMs, aMessage } from '../../../helpers/a-message';
import { hourMs } from '@shared/kernel/time';

const nowMs = actAtMs + 9 * hourMs;
const gathering = (id: string, title = '路灯') => {
  const card = aMessage().card;
  return aMessage({
    ...{ id, delivery: 'gathering', isToSend: false, sendAtMs: 0, isToGather: true, gatherAtMs: nowMs },
    card: card && { ...card, values: { ...card.values, title } },
  });
};
const wordsOf = (titles: readonly string[], count: number) => ({
  ...{ code: 'mattersDigest', text: `${titles.join('、')} ${count}`, page: '/pages/home/index' },
  card: { template: 'matter' as const, values: { title: titles[0] ?? '', state: '有新进展', time: '', note: '' } },
});
const gather = (...messages: Parameters<typeof gatherMessages>[0][number][]) =>
  gatherMessages(messages, wordsOf, nowMs);

describe('gathering what somebody follows', () => {
  it('makes one message of several, and names each matter once', () => {
    const [digest, ...rest] = gather(gathering('a1.0.vg001'), gathering('a2.0.vg001'), gathering('a3.0.vg001', '水渠'));
    expect(digest).toMatchObject({
      ...{ id: 'digest.a1.0.vg001', text: '路灯、水渠 3', recipientId: 'vg001' },
      ...{ delivery: 'waiting', isToSend: true, sendAtMs: nowMs, isToGather: false },
    });
    expect(rest.map(({ id, delivery, isToGather }) => [id, delivery, isToGather])).toEqual([
      ['a1.0.vg001', 'gathered', false],
      ['a2.0.vg001', 'gathered', false],
      ['a3.0.vg001', 'gathered', false],
    ]);
  });

  it('sends one alone as it is, and none where nothing is left', () => {
    const one = gathering('a1.0.vg001');
    expect(gather(one)).toMatchObject([{ id: one.id, text: one.text, delivery: 'waiting', isToSend: true }]);
    expect(gather()).toEqual([]);
    expect(gather(aMessage({ delivery: 'gathered', isToSend: false }))).toEqual([]);
  });

  it('leaves out what was read before the evening', () => {
    const read = readMessage(gathering('a1.0.vg001'), nowMs - 1);
    expect(read).toMatchObject({ delivery: 'read', isToGather: false });
    expect(gather(read ?? aMessage(), gathering('a2.0.vg001'))).toMatchObject([{ id: 'a2.0.vg001' }]);
  });

  it('gives WeChat as long for it as for any message, from when it is made', () => {
    const [digest] = gather(gathering('a1.0.vg001'), gathering('a2.0.vg001'));
    expect(digest?.sendUntilMs).toBe(nowMs + 24 * hourMs);
  });
});
