import { createHash } from 'node:crypto';
import { newChain, seal } from '@shared/kernel/case';
import { chainEvent, eventHash, hideTexts } from '@shared/kernel/chain';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const stamp = { actId: 'p1.r1', actorId: 'p1', onBehalfOf: null, atMs: 1 };
const place = { caseId: 'c1', villageId: 'v1', head: { ...newChain, salt: 's1' } };

describe('the chain of a case', () => {
  it('numbers the first event one and binds the second to it', () => {
    const first = chainEvent(place, { type: 'Begun', data: { count: 1 } }, stamp, sha256);
    const head = { seq: first.seq, hash: first.hash, salt: 's1' };
    const second = chainEvent({ ...place, head }, { type: 'GoneOn', data: {} }, stamp, sha256);
    expect([first.id, second.id]).toEqual(['c1.1', 'c1.2']);
    expect(second.prevHash).toBe(first.hash);
  });

  it('hashes everything the event says', () => {
    const { hash, ...event } = chainEvent(place, { type: 'Begun', data: { count: 1 }, matterId: 'm1' }, stamp, sha256);
    expect(eventHash(event, sha256)).toBe(hash);
    for (const name of Object.keys(event)) {
      expect(eventHash({ ...event, [name]: 'otherwise' }, sha256)).not.toBe(hash);
    }
  });

  it('keeps texts out of events, and two cases apart by their salt', () => {
    const hidden = JSON.stringify(hideTexts({ reason: seal('没有钱'), list: [seal('路灯')] }, 's1', sha256));
    expect(hidden).not.toMatch(/没有钱|路灯/);
    expect(hidden).not.toBe(JSON.stringify(hideTexts({ reason: seal('没有钱'), list: [seal('路灯')] }, 's2', sha256)));
  });
});
