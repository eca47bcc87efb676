import { acknowledgeNotice } from '@shared/domain/agenda/acknowledge-notice';
import { noteTold, undoTold } from '@shared/domain/agenda/note-told';
import { type ReadReceipt, receiptOfNotice } from '@shared/domain/agenda/read-receipt';
import {
  accepted,
  aConvenedEvening,
  chair,
  clerk,
  eventTypes,
  member,
  monday,
  villager,
} from '../../../helpers/a-meeting';

const { meeting, roll } = aConvenedEvening();
const tell = (receipt?: ReadReceipt, parts = {}, of = meeting) =>
  noteTold(of, [roll], receipt, { actor: clerk, villagerId: 'cm001', how: 'phone', nowMs: monday, ...parts });
const told = accepted<ReadReceipt>(tell(), 'readReceipt');
const read = accepted<ReadReceipt>(
  acknowledgeNotice(meeting, [roll], undefined, { actor: member(1), nowMs: monday }),
  'readReceipt',
);

describe('telling a member of the notice', () => {
  it('keeps who told them, how and when; it is not their own reading', () => {
    expect(told).toMatchObject({
      id: 'e1.cm001',
      readAtMs: 0,
      noticeNumber: 1,
      told: { by: { villagerId: 'ck001' }, how: 'phone', atMs: monday },
    });
    expect(eventTypes(tell())).toEqual(['NoticeTold']);
    expect(accepted<ReadReceipt>(tell(told, { how: 'paper', actor: chair }), 'readReceipt').told?.how).toBe('paper');
  });

  it('is taken back where it was noted for the wrong one, once', () => {
    const undo = (receipt?: ReadReceipt) => undoTold(meeting, [roll], receipt, { actor: clerk, villagerId: 'cm001' });
    expect(accepted<ReadReceipt>(undo(told), 'readReceipt').told).toBeNull();
    expect(undo(undefined)).toMatchObject({ refusal: { code: 'NoticeNotTold' } });
    expect(undo(read)).toMatchObject({ refusal: { code: 'NoticeNotTold' } });
    expect(undoTold(meeting, [roll], told, { actor: villager, villagerId: 'cm001' })).toMatchObject({
      refusal: { code: 'MeetingOnlyChairOrClerk' },
    });
  });

  it('is for whoever has not read it themselves; reading afterwards keeps both', () => {
    expect(tell(read)).toMatchObject({ refusal: { code: 'NoticeReadAlready' } });
    const both = acknowledgeNotice(meeting, [roll], told, { actor: member(1), nowMs: monday + 1 });
    expect(accepted<ReadReceipt>(both, 'readReceipt')).toMatchObject({ readAtMs: monday + 1, told: { how: 'phone' } });
  });

  it('begins anew with every notice', () => {
    const changed = { ...meeting, noticeCount: 2 };
    expect(receiptOfNotice(read, changed)).toBeUndefined();
    expect(accepted<ReadReceipt>(tell(read, {}, changed), 'readReceipt')).toMatchObject({
      readAtMs: 0,
      noticeNumber: 2,
    });
    const again = acknowledgeNotice(changed, [roll], told, { actor: member(1), nowMs: monday + 2 });
    expect(accepted<ReadReceipt>(again, 'readReceipt')).toMatchObject({
      readAtMs: monday + 2,
      noticeNumber: 2,
      told: null,
    });
    expect(acknowledgeNotice(meeting, [roll], read, { actor: member(1), nowMs: monday + 2 })).toMatchObject({
      changes: [],
    });
  });

  it.each([
    ['a villager', { actor: villager }, 'MeetingOnlyChairOrClerk'],
    ['somebody not on the roll', { villagerId: 'vg001' }, 'MeetingNotOnRoll'],
  ])('refuses %s', (_, parts, code) => {
    expect(tell(undefined, parts)).toMatchObject({ refusal: { code } });
  });

  it.each(['draft', 'adjourned', 'inquorate', 'cancelled'] as const)('is over once the meeting is %s', (status) => {
    expect(tell(undefined, {}, { ...meeting, status })).toMatchObject({ refusal: { code: 'MeetingNotConvened' } });
  });
});
