import { reassignMatter, type ReassignMatter } from '@shared/domain/follow-up/reassign-matter';
import { heldByRole } from '@shared/domain/proposal/holder';
import { endOfDayMs } from '@shared/kernel/time';
import { aMatter, as, itsFollowUp, nowMs, on, person } from '../../../helpers/carrying-out';

const inProgress = aMatter('inProgress');
const closedOut = aMatter('closedOut');
const declined = aMatter('declined');
const command = (parts: Partial<ReassignMatter> = {}): ReassignMatter => ({
  actor: as('ch001'),
  nowMs,
  person: person('as002'),
  unit: null,
  dueOn: on(20),
  reason: '原责任人外出务工',
  doers: [person('as001')],
  ...parts,
});
const reassign = (parts: Partial<ReassignMatter> = {}, matter = inProgress) =>
  reassignMatter(matter, matter.status === 'declined' ? null : itsFollowUp(matter), command(parts));

describe('giving a matter to somebody else', () => {
  it('changes the assignee and the date, and keeps the old ones in the steps', () => {
    expect(reassign()).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'inProgress',
            assignee: { villagerId: 'as002' },
            holderKey: 'person:as002',
            dueAtMs: endOfDayMs(on(20)),
            steps: [{ verb: 'reassign', reason: '原责任人外出务工', dueAtMs: endOfDayMs(on(20)) }],
          },
          event: { type: 'ProposalReassigned' },
        },
        { next: { assignee: { villagerId: 'as002' }, dueOn: on(20) }, event: { type: 'FollowUpReassigned' } },
      ],
      messages: [{}, { code: 'taskHandedOver', to: { villagerId: 'as002' } }],
    });
  });

  it('may change the date alone, and begins the ladder anew', () => {
    const overdue = {
      ...inProgress,
      dueAtMs: nowMs - 1,
      ladder: { stepsTaken: 3, toldIds: ['as001'] },
      ladderAtMs: nowMs,
    };
    expect(reassign({ person: null }, overdue)).toMatchObject({
      changes: [{ next: { holderKey: 'person:as001', ladder: { stepsTaken: 0, toldIds: [] } } }, {}],
    });
  });

  it('refuses what changes nothing', () => {
    const refusal = { code: 'ReassignNothingChanged' };
    expect(reassign({ person: null, dueOn: on(10) })).toEqual({ ok: false, refusal });
    expect(reassign({ person: person('as001'), dueOn: on(10) })).toEqual({ ok: false, refusal });
    expect(reassign({ dueOn: on(10) }).ok).toBe(true);
  });

  it('changes the visitor of a matter that waits for its visit, but not its assignee or promise', () => {
    const outcome = reassign({ person: person('cm005') }, closedOut);
    expect(outcome).toMatchObject({
      changes: [
        { next: { visitor: { villagerId: 'cm005' }, assignee: { villagerId: 'as001' }, holderKey: 'person:cm005' } },
        { next: { assignee: { villagerId: 'as001' }, dueOn: on(10) } },
      ],
      messages: [{}, { code: 'visitWanted', to: { villagerId: 'cm005' } }],
    });
  });

  it('changes the handler of a declined matter', () => {
    const outcome = reassign({ person: person('sv001') }, declined);
    expect(outcome).toMatchObject({
      changes: [{ next: { handler: { villagerId: 'sv001' }, holderKey: 'person:sv001' } }],
    });
    expect(outcome).toHaveProperty('changes.length', 1);
  });

  it.each([
    ['an assignee out of office', inProgress, person('cm005'), 'AssigneeNotInOffice'],
    ['a handler without office', declined, person('vg003'), 'HandlerNotInOffice'],
    ['a visitor who did it', closedOut, person('as001'), 'VisitorNotAllowed'],
    [
      'a visitor of the doer’s household',
      closedOut,
      person('cm005', { householdId: person('as001').householdId }),
      'VisitorNotAllowed',
    ],
    ['a visitor without a seat', closedOut, person('vg003'), 'VisitorNotAllowed'],
  ])('refuses %s', (_, matter, named, code) => {
    expect(reassign({ person: named }, matter)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses today, and whoever is neither chair nor the town’s coordinator', () => {
    expect(reassign({ dueOn: on(0) })).toMatchObject({ refusal: { code: 'FollowUpDateNotAllowed' } });
    expect(reassign({ actor: as('ck001') })).toMatchObject({ refusal: { code: 'ProposalNotYours' } });
    expect(reassign({ actor: as('tw001') }).ok).toBe(true);
  });

  describe('once the town has it', () => {
    const atTown = aMatter('inProgress', { holder: heldByRole('townCoordinator'), assignee: null, reopenedCount: 3 });

    it('is handed over by the town, to somebody who is named', () => {
      const town = { actor: as('tw001') };
      expect(reassign({ ...town, person: null }, atTown)).toMatchObject({ refusal: { code: 'AssigneeNeeded' } });
      expect(reassign(town, atTown)).toMatchObject({ changes: [{ next: { assignee: { villagerId: 'as002' } } }, {}] });
    });

    it('is not taken back by the chair', () => {
      expect(reassign({}, atTown)).toEqual({
        ok: false,
        refusal: { code: 'RoleRequired', roles: ['townCoordinator'] },
      });
    });
  });
});
