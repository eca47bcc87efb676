import { enterLeave, type EnterLeave, undoLeave } from '@shared/domain/agenda/enter-leave';
import type { MeetingStatus } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { withMember } from '@shared/domain/agenda/presence-roll';
import { departed } from '@shared/domain/meeting/presence-roll';
import { quorumNow, rulesOf } from '@shared/domain/meeting/quorum-now';
import { hourMs, startOfDayMs } from '@shared/kernel/time';
import { askLeave } from '@shared/domain/agenda/ask-leave';
import {
  accepted,
  aConvenedEvening,
  chair,
  clerk,
  fridayEvening,
  member,
  present,
  villager,
} from '../../../helpers/a-meeting';

// The notice was sent on Monday 2026-03-02; it is Wednesday.
const { meeting, roll } = aConvenedEvening();
const nowMs = startOfDayMs('2026-03-04') + 9 * hourMs;
const told: EnterLeave = {
  actor: clerk,
  nowMs,
  villagerId: 'cm001',
  toldOn: '2026-03-03',
  how: 'phone',
  reason: '进城看病',
};
const enter = (parts: Partial<EnterLeave> = {}, on = roll) => enterLeave(meeting, [on], { ...told, ...parts });
const entered = accepted<PresenceRoll>(enter(), 'presenceRoll');
const placeOf = (on: PresenceRoll, villagerId = 'cm001') => on.members.find((one) => one.villagerId === villagerId);

describe('entering leave that was told', () => {
  it.each([clerk, chair])(
    'is for the clerk and for the chair, and keeps who did it, when it was told and how',
    (actor) => {
      const on = accepted<PresenceRoll>(enter({ actor }), 'presenceRoll');
      expect(placeOf(on)).toMatchObject({
        leaveReason: '进城看病',
        leaveEntry: { by: { villagerId: actor.villagerId }, toldOn: '2026-03-03', how: 'phone' },
      });
    },
  );

  it('tells the member who entered it, and the chair', () => {
    const outcome = enter();
    expect(outcome.ok && outcome.messages).toMatchObject([
      { to: { kind: 'person', villagerId: 'cm001' }, code: 'leaveEntered', data: { byName: '记录员一', how: 'phone' } },
      { to: { kind: 'role', role: 'chair' }, code: 'leaveAsked', data: { name: '成员1' } },
    ]);
  });

  it('never lowers the quorum', () => {
    const required = (on: PresenceRoll) =>
      quorumNow([on], fridayEvening, rulesOf(meeting))[0]?.explanation.numbers.required;
    expect(required(entered)).toBe(required(roll));
    expect(entered.members).toHaveLength(9);
  });

  it.each([member(2), villager])('is refused to anybody else', (actor) => {
    expect(enter({ actor })).toMatchObject({ refusal: { code: 'MeetingOnlyChairOrClerk' } });
  });

  it('is for members of the roll who sit there', () => {
    expect(enter({ villagerId: 'vg001' })).toMatchObject({ refusal: { code: 'MeetingNotOnRoll' } });
    const place = placeOf(roll);
    const vacant = place && withMember(roll, { ...place, isVacant: true });
    expect(enter({}, vacant)).toMatchObject({ refusal: { code: 'MeetingNotOnRoll' } });
  });

  it('is refused for whoever is here, and for whoever came and left', () => {
    const here = present(roll, 3);
    expect(enter({}, here)).toMatchObject({ refusal: { code: 'LeaveMemberCame', name: '成员1' } });
    const place = placeOf(here);
    const left = place && withMember(here, departed(place, fridayEvening));
    expect(enter({}, left)).toMatchObject({ refusal: { code: 'LeaveMemberCame' } });
    expect(enter({ villagerId: 'cm007' }, here)).toMatchObject({ ok: true });
  });

  it('is refused twice, and where the member asked by themselves', () => {
    const no = { refusal: { code: 'LeaveAlreadyEntered', name: '成员1' } };
    expect(enter({}, entered)).toMatchObject(no);
    const own = accepted<PresenceRoll>(askLeave(meeting, [roll], { actor: member(1), reason: '有事' }), 'presenceRoll');
    expect(enter({}, own)).toMatchObject(no);
    expect(askLeave(meeting, [entered], { actor: member(1), reason: '有事' })).toMatchObject({
      refusal: { code: 'LeaveAlreadyAsked' },
    });
  });

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-04', true],
    ['2026-03-05', false],
  ])('told on %s: %s, from the day of the notice until today', (toldOn, isAccepted) => {
    const outcome = enter({ toldOn });
    expect(outcome.ok).toBe(isAccepted);
    if (!isAccepted) {
      expect(outcome).toMatchObject({
        refusal: { code: 'LeaveToldOnNotAllowed', fromOn: '2026-03-02', toOn: '2026-03-04' },
      });
    }
  });
});

describe('taking back leave that was entered by mistake', () => {
  it('makes the member expected again, and tells them', () => {
    const outcome = undoLeave(meeting, [entered], { actor: clerk, villagerId: 'cm001' });
    expect(placeOf(accepted<PresenceRoll>(outcome, 'presenceRoll'))).toMatchObject({
      leaveReason: null,
      leaveEntry: null,
    });
    expect(outcome.ok && outcome.messages).toMatchObject([{ to: { villagerId: 'cm001' }, code: 'leaveUndone' }]);
  });

  it('leaves alone what members asked for themselves, and is for chair and clerk', () => {
    const own = accepted<PresenceRoll>(askLeave(meeting, [roll], { actor: member(1), reason: '有事' }), 'presenceRoll');
    expect(undoLeave(meeting, [own], { actor: clerk, villagerId: 'cm001' })).toMatchObject({
      refusal: { code: 'LeaveNotEntered' },
    });
    expect(undoLeave(meeting, [entered], { actor: member(1), villagerId: 'cm001' })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
    expect(undoLeave(meeting, [entered], { actor: clerk, villagerId: 'vg001' })).toMatchObject({
      refusal: { code: 'MeetingNotOnRoll' },
    });
  });
});

it.each<[MeetingStatus, boolean]>([
  ['draft', false],
  ['convened', true],
  ['inSession', true],
  ['suspended', true],
  ['adjourned', false],
  ['inquorate', false],
  ['cancelled', false],
])('while the meeting is %s: %s', (status, isOpen) => {
  const at = { ...meeting, status };
  const no = { refusal: { code: 'MeetingNotConvened', status } };
  const outcomes = [enterLeave(at, [roll], told), undoLeave(at, [entered], { actor: clerk, villagerId: 'cm001' })];
  for (const outcome of outcomes) expect(outcome).toMatchObject(isOpen ? { ok: true } : no);
});
