import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { faultInChain } from '@shared/domain/record/verify-chain';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import { chainEvent } from '@shared/kernel/chain';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A case with as many events as asked for, as the unit of work would chain them. */
function aCase(eventCount: number): { owner: CaseDocument; events: CaseEvent[] } {
  let owner: CaseDocument = { id: 'c1', kind: 'proposal', villageId: 'v1', chain: { seq: 0, hash: '', salt: 's' } };
  const events = Array.from({ length: eventCount }, (_, index) => {
    const place = { caseId: owner.id, villageId: owner.villageId, head: owner.chain };
    const stamp = { actId: `a${index}`, actorId: 'p1', onBehalfOf: null, atMs: 1_000 + index };
    const event = chainEvent(place, { type: 'Counted', data: { count: index } }, stamp, sha256);
    owner = { ...owner, chain: { seq: event.seq, hash: event.hash, salt: 's' } };
    return event;
  });
  return { owner, events };
}

function exchanged(events: readonly CaseEvent[], one: number, other: number): CaseEvent[] {
  const at = (index: number) => events[index] as CaseEvent;
  return events.map((event, index) => (index === one ? at(other) : index === other ? at(one) : event));
}

describe('following the chain of a case', () => {
  const { owner, events } = aCase(5);
  const faultIn = (changed: readonly CaseEvent[], head = owner) => faultInChain(head, changed, sha256);

  it('finds nothing wrong with what was recorded', () => {
    expect(faultIn(events)).toBeNull();
  });

  it.each([
    ['what it says', { data: { count: 99 } }],
    ['who did it', { actorId: 'p2' }],
    ['when', { atMs: 5 }],
    ['its type', { type: 'Invented' }],
  ])('finds an event that was changed in %s', (_, parts) => {
    const changed = events.map((event) => (event.seq === 3 ? { ...event, ...parts } : event));
    expect(faultIn(changed)).toMatchObject({ kind: 'event', id: 'c1.3', problem: expect.stringContaining('changed') });
  });

  it('finds an event that was changed and hashed anew, by the one after it', () => {
    const { hash: _, ...said } = { ...(events[2] as CaseEvent), data: { count: 99 } };
    const forged = chainEvent(
      { caseId: 'c1', villageId: 'v1', head: { seq: 2, hash: said.prevHash, salt: 's' } },
      { type: said.type, data: said.data },
      said,
      sha256,
    );
    expect(faultIn(events.map((event) => (event.seq === 3 ? forged : event)))).toMatchObject({ id: 'c1.4' });
  });

  it('finds that the last event was changed and hashed anew, by the head of the case', () => {
    const { owner: forged } = aCase(6);
    expect(faultIn(aCase(6).events, { ...forged, chain: { ...forged.chain, hash: 'another' } })).toMatchObject({
      kind: 'proposal',
      id: 'c1',
    });
  });

  it.each([1, 2, 5])('finds that event %i was removed', (seq) => {
    const removed = events.filter((event) => event.seq !== seq);
    expect(faultIn(removed)).toMatchObject({ id: `c1.${seq}`, problem: expect.stringContaining('missing') });
  });

  it('finds two events that were exchanged', () => {
    expect(faultIn(exchanged(events, 1, 3))).toMatchObject({ id: 'c1.2' });
  });

  it('finds two events that were exchanged and numbered anew', () => {
    const renumbered = exchanged(events, 1, 3).map((event, index) => ({
      ...event,
      seq: index + 1,
      id: `c1.${index + 1}`,
    }));
    expect(faultIn(renumbered)).toMatchObject({ id: 'c1.2' });
  });

  it('finds an event of another case or village in the chain', () => {
    const strange = (parts: Partial<CaseEvent>) =>
      events.map((event) => (event.seq === 2 ? { ...event, ...parts } : event));
    expect(faultIn(strange({ caseId: 'c2' }))).not.toBeNull();
    expect(faultIn(strange({ villageId: 'v2' }))).not.toBeNull();
  });

  it('finds an event that its case does not know', () => {
    expect(faultIn(events, { ...owner, chain: { ...owner.chain, seq: 4 } })).toMatchObject({ kind: 'proposal' });
  });

  it('finds any change of a number in any event of any chain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (count, place, atMs) => {
        const whole = aCase(count);
        const changed = whole.events.map((event, index) => (index === place % count ? { ...event, atMs } : event));
        const isChanged = whole.events[place % count]?.atMs !== atMs;
        return (faultInChain(whole.owner, changed, sha256) !== null) === isChanged;
      }),
    );
  });
});
