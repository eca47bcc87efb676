import type { Meeting } from '@shared/domain/agenda/meeting';
import { checkInOpensAtMs } from '@shared/domain/meeting/check-in';
import { type ScreenPhase, screenPhase } from '@shared/domain/meeting/screen-phase';
import {
  aConvenedEvening,
  aDraft,
  anEveningAtItsMatter,
  anOpenEvening,
  fridayEvening,
} from '../../../helpers/a-meeting';

const convened = aConvenedEvening().meeting;
const { meeting } = anEveningAtItsMatter();
const voted: Meeting = { ...meeting, items: meeting.items.map((item) => ({ ...item, pollId: 'p1' })) };

it.each<[string, Meeting, number, ScreenPhase]>([
  ['a plan', aDraft(), fridayEvening, 'before'],
  ['a notice, before anybody may come', convened, checkInOpensAtMs(convened) - 1, 'before'],
  ['the first who may come', convened, checkInOpensAtMs(convened), 'checkIn'],
  ['the report', anOpenEvening().meeting, fridayEvening, 'report'],
  ['a matter being talked about', meeting, fridayEvening, 'talk'],
  ['a poll that runs', { ...voted, openPollId: 'p1' }, fridayEvening, 'poll'],
  ['its result', voted, fridayEvening, 'result'],
  ['a pause', { ...voted, status: 'suspended' }, fridayEvening, 'pause'],
  ['too few', { ...convened, status: 'inquorate' }, fridayEvening, 'calledOff'],
  ['a cancelled evening', { ...convened, status: 'cancelled' }, fridayEvening, 'calledOff'],
  ['the end', { ...voted, status: 'adjourned' }, fridayEvening, 'end'],
])('shows %s', (_, from, nowMs, phase) => {
  expect(screenPhase(from, nowMs)).toBe(phase);
});
