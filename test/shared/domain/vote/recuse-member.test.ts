import type { Meeting } from '@shared/domain/agenda/meeting';
import { meetingStatusShape } from '@shared/domain/agenda/meeting';
import { cancelRecusal, recuseMember, type RecuseMember } from '@shared/domain/vote/recuse-member';
import { aMeeting, anItem, aRoll, theChair, theClerk, theMember } from '../../../helpers/evening-builder';

function recusal(parts: Partial<RecuseMember> = {}): RecuseMember {
  return { actor: theMember(1), itemId: 'i1', villagerId: 'cm001', reason: '路灯装在我家门口', ...parts };
}

const standsAside = { villagerId: 'cm001', name: 'cm001', isNamePublic: true, reason: '路灯装在我家门口' };
const withRecusal = aMeeting({ items: [anItem({ recused: [standsAside] })] });
const recuse = (meeting: Meeting, parts: Partial<RecuseMember> = {}) =>
  recuseMember(meeting, [aRoll()], recusal(parts));

describe('standing aside', () => {
  it('keeps the member and the reason on the item', () => {
    const outcome = recuse(aMeeting());
    expect(outcome).toMatchObject({ changes: [{ event: { type: 'MemberRecused', data: { villagerId: 'cm001' } } }] });
    expect(outcome.ok && (outcome.changes[0]?.next as Meeting).items[1]?.recused).toEqual([standsAside]);
  });

  it.each([
    ['chair', theChair],
    ['clerk', theClerk],
  ])('lets the %s enter it for a member', (_, actor) => {
    expect(recuse(aMeeting(), { actor }).ok).toBe(true);
  });

  it.each(['convened', 'suspended'] as const)('may be declared while the meeting is %s', (status) => {
    expect(recuse(aMeeting({ status })).ok).toBe(true);
  });

  it.each(meetingStatusShape.options.filter((status) => !['convened', 'inSession', 'suspended'].includes(status)))(
    'is refused while the meeting is %s',
    (status) => {
      expect(recuse(aMeeting({ status }))).toMatchObject({ refusal: { code: 'RecusalMeetingNotOpen', status } });
    },
  );

  it.each([
    ['for another member without office', aMeeting(), { actor: theMember(2) }, 'MeetingOnlyChairOrClerk'],
    ['on the report', aMeeting(), { itemId: 'i0' }, 'RecusalItemNotFound'],
    ['on an unknown item', aMeeting(), { itemId: 'i9' }, 'RecusalItemNotFound'],
    ['once the poll has opened', aMeeting({ items: [anItem({ pollId: 'p1' })] }), {}, 'RecusalTooLate'],
    ['once the item is done', aMeeting({ items: [anItem({ status: 'done' })] }), {}, 'RecusalTooLate'],
    ['for somebody who is no member', aMeeting(), { actor: theChair, villagerId: 'vg001' }, 'RecusalNotMember'],
    ['twice', withRecusal, {}, 'RecusalAlreadyMade'],
  ] as [string, Meeting, Partial<RecuseMember>, string][])('is refused %s', (_, meeting, parts, code) => {
    expect(recuse(meeting, parts)).toMatchObject({ refusal: { code } });
  });
});

describe('taking a recusal back', () => {
  it('is done by chair or clerk', () => {
    const outcome = cancelRecusal(withRecusal, recusal({ actor: theClerk }));
    expect(outcome.ok && (outcome.changes[0]?.next as Meeting).items[0]?.recused).toEqual([]);
  });

  it('is refused to the member themself, who asked for it', () => {
    expect(cancelRecusal(withRecusal, recusal())).toMatchObject({ refusal: { code: 'MeetingOnlyChairOrClerk' } });
  });

  it('is refused where nobody stands aside', () => {
    expect(cancelRecusal(aMeeting(), recusal({ actor: theClerk }))).toMatchObject({
      refusal: { code: 'RecusalNotMade' },
    });
  });

  it('is refused once the poll has opened', () => {
    const meeting = aMeeting({ items: [anItem({ pollId: 'p1', recused: [standsAside] })] });
    expect(cancelRecusal(meeting, recusal({ actor: theClerk }))).toMatchObject({ refusal: { code: 'RecusalTooLate' } });
  });
});
