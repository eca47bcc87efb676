import { requestTasks, stuckTasks } from '@shared/domain/home/service-tasks';
import { heldBy, heldByBody, heldByRole, heldByUnit, type Holder } from '@shared/domain/proposal/holder';
import { endOfDayMs } from '@shared/kernel/time';
import { aRequest, gridMember } from '../../../helpers/a-request';
import { aMatter, as, nowMs, on } from '../../../helpers/carrying-out';

const power = { unitId: 'power', name: '供电所' };

describe('requests in somebody’s hands', () => {
  const requests = [
    aRequest({ id: 'later', holder: heldBy(gridMember), dueAtMs: endOfDayMs(on(3)), gridId: 'w1' }),
    aRequest({ id: 'late', holder: heldBy(gridMember), dueAtMs: nowMs - 1, gridId: 'w2' }),
    aRequest({ id: 'desk' }),
    aRequest({ id: 'unit', status: 'assigned', doer: null, unit: power, acceptance: { promisedOn: on(9) } }),
    aRequest({ id: 'done', status: 'handled' }),
    aRequest({ id: 'doing', status: 'assigned' }),
  ].map((one) => (one.unit ? { ...one, holder: heldByUnit(one.unit), holderKey: 'unit:power' } : one));
  const ids = (who: string) => requestTasks(as(who), requests, nowMs).map(({ requestId }) => requestId);

  it('are the grid member’s of all their areas, what is overdue first', () => {
    expect(ids('vg003')).toEqual(['late', 'later']);
    expect(requestTasks(as('vg003'), requests, nowMs)[0]).toMatchObject({ isOverdue: true, isToTakeOn: false });
  });

  it('are the doer’s, the visitor’s, the unit’s liaison’s, and the clerk’s for the desk and for units', () => {
    expect(ids('as001')).toEqual(['doing']);
    expect(ids('sv001')).toEqual(['done']);
    expect(requestTasks(as('as002'), requests, nowMs)).toMatchObject([{ requestId: 'unit', isToTakeOn: true }]);
    expect(ids('ck001').sort()).toEqual(['desk', 'unit']);
    expect(ids('vg001')).toEqual([]);
  });
});

describe('matters that are stuck', () => {
  const stuck = (from: Holder) => [aMatter('inProgress', { stuck: { atMs: nowMs, need: '要一台挖机', from } })];
  const isAsked = (who: string, from: Holder) => stuckTasks(as(who), stuck(from)).length === 1;

  it('wait for whoever was asked for help, with what is needed', () => {
    expect(stuckTasks(as('ch001'), stuck(heldByRole('chair')))).toMatchObject([{ kind: 'stuck', need: '要一台挖机' }]);
    expect(isAsked('cm001', heldByRole('chair'))).toBe(false);
    expect(isAsked('tw001', heldByBody('town'))).toBe(true);
    expect(isAsked('as002', heldByUnit(power))).toBe(true);
    expect(isAsked('ck001', heldByUnit(power))).toBe(true);
  });

  it('wait for the two committees as people, but not for whoever is stuck', () => {
    const others = stuck(heldByBody('twoCommittees')).map((one) => ({ ...one, holder: heldByRole('chair') }));
    expect(stuckTasks(as('as001'), others)).toHaveLength(1);
    expect(isAsked('as001', heldByBody('twoCommittees'))).toBe(false);
    expect(isAsked('as002', heldByBody('twoCommittees'))).toBe(false);
  });

  it('wait for nobody once they go on', () => {
    expect(stuckTasks(as('ch001'), [aMatter('inProgress')])).toEqual([]);
  });
});
