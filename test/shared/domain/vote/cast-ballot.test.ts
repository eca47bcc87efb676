import type { BallotBox } from '@shared/domain/vote/ballot-box';
import { castBallot, type CastBallot } from '@shared/domain/vote/cast-ballot';
import { aPoll, boxesOf, nextOf } from '../../../helpers/a-poll';

const [emptyBox] = boxesOf(aPoll()) as [BallotBox, ...BallotBox[]];
const voterId = emptyBox.voterIds[0] ?? '';

function ballot(parts: Partial<CastBallot> = {}): CastBallot {
  const choice = parts.choice ?? 'for';
  return { voterId, choice, requestId: 'r1', payloadHash: `hash-${choice}`, ...parts };
}

function after(box: BallotBox, ...commands: CastBallot[]): BallotBox {
  return commands.reduce((before, command) => {
    const outcome = castBallot(before, command);
    return outcome.ok && outcome.changes.length === 0
      ? before
      : (nextOf<BallotBox>(outcome, 'ballotBox')[0] as BallotBox);
  }, box);
}

describe('casting a ballot', () => {
  it('puts one ballot into the box and records it', () => {
    const outcome = castBallot(emptyBox, ballot());
    expect(nextOf<BallotBox>(outcome, 'ballotBox')[0]?.ballots).toEqual([
      { voterId, choice: 'for', requests: [{ id: 'r1', payloadHash: 'hash-for' }] },
    ]);
    expect(outcome).toMatchObject({
      changes: [{ event: { type: 'BallotCast', data: { choice: 'for', isChange: false } } }],
    });
  });

  it('earns nothing', () => {
    expect(castBallot(emptyBox, ballot())).not.toHaveProperty('awards');
  });

  it('keeps one ballot when it is changed', () => {
    const box = after(emptyBox, ballot(), ballot({ choice: 'against', requestId: 'r2' }));
    expect(box.ballots).toHaveLength(1);
    expect(box.ballots[0]?.choice).toBe('against');
  });

  it('answers a repeated request without writing', () => {
    expect(castBallot(after(emptyBox, ballot()), ballot())).toEqual({ ok: true, changes: [] });
  });

  it('lets no late retry undo a later change', () => {
    const box = after(emptyBox, ballot(), ballot({ choice: 'against', requestId: 'r2' }));
    expect(castBallot(box, ballot())).toEqual({ ok: true, changes: [] });
  });

  it('answers a retry of an accepted ballot even after sealing', () => {
    const box = { ...after(emptyBox, ballot()), isSealed: true };
    expect(castBallot(box, ballot())).toEqual({ ok: true, changes: [] });
  });

  it('refuses a known request id with other content', () => {
    const outcome = castBallot(after(emptyBox, ballot()), ballot({ choice: 'against' }));
    expect(outcome).toEqual({ ok: false, refusal: { code: 'RequestReused' } });
  });

  it('refuses somebody who is not on the roll of the box', () => {
    expect(castBallot(emptyBox, ballot({ voterId: 'vg001' }))).toEqual({
      ok: false,
      refusal: { code: 'BallotNotYours' },
    });
  });

  it('refuses anything new after sealing', () => {
    const outcome = castBallot({ ...emptyBox, isSealed: true }, ballot());
    expect(outcome).toEqual({ ok: false, refusal: { code: 'BallotPollClosed' } });
  });

  it('allows twenty changes and no twenty-first', () => {
    const commands = Array.from({ length: 21 }, (_, index) => ballot({ requestId: `r${index}` }));
    const box = after(emptyBox, ...commands);
    expect(box.ballots[0]?.requests).toHaveLength(21);
    expect(castBallot(box, ballot({ requestId: 'one-more' }))).toEqual({
      ok: false,
      refusal: { code: 'BallotChangesUsedUp', changesMax: 20 },
    });
  });
});
