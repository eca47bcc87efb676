import { closeOutMatter, type CloseOutMatter } from '@shared/domain/follow-up/close-out';
import { explainConfirmation } from '@shared/domain/follow-up/confirmation';
import { refuseCloseOut } from '@shared/domain/follow-up/refuse-close-out';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { endOfDayMs } from '@shared/kernel/time';
import { explanationSentence } from '@shared/text/explanations';
import { aMatter, as, itsFollowUp, nowMs, on, person, theRules } from '../../../helpers/carrying-out';
import { aMeeting, aRoll } from '../../../helpers/evening-builder';

const meeting = aMeeting();
const matter = aMatter('reportedDone');
const everybody = { doers: [person('as001')], sponsor: person('cm001'), named: null };
const command = (parts: Partial<CloseOutMatter> = {}): CloseOutMatter => ({
  actor: as('ch001'),
  nowMs,
  evidence: '照片三张，电费单一张',
  reason: '按决议装好，晚上去看过',
  objectedCount: 0,
  people: everybody,
  ...parts,
});
const closeOut = (parts: Partial<CloseOutMatter> = {}, presentCount = 9, proposal: Proposal = matter) =>
  closeOutMatter(
    { proposal, followUp: itsFollowUp(proposal), meeting, rolls: [aRoll({ presentCount })], rules: theRules },
    command(parts),
  );

describe('closing a matter out before the meeting', () => {
  it('gives it to the sponsor for a visit, and stands in the chains of matter, carrying out and meeting', () => {
    expect(closeOut({ objectedCount: 2 })).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'closedOut',
            holderKey: 'person:cm001',
            visitor: { villagerId: 'cm001' },
            dueAtMs: endOfDayMs(on(7)),
          },
          event: { type: 'ProposalClosedOut', data: { presentCount: 9, objectedCount: 2 } },
        },
        {
          next: {
            closeOuts: [
              {
                meetingId: 'e1',
                isClosed: true,
                evidence: '照片三张，电费单一张',
                confirmation: { presentCount: 9, objectedCount: 2 },
                explanation: { isMet: true },
              },
            ],
          },
          event: { type: 'CloseOutDecided' },
        },
        { next: { kind: 'meeting', id: 'e1' }, event: { type: 'MatterClosedOut', matterId: 'm1' } },
      ],
      messages: [{ code: 'matterChanged' }, { code: 'visitWanted', to: { kind: 'person', villagerId: 'cm001' } }],
    });
  });

  it.each([
    [9, 4, true],
    [9, 5, false],
    [8, 3, true],
    [8, 4, false],
    [1, 0, true],
    [1, 1, false],
    [0, 0, false],
  ])('with %d present and %d objecting is confirmed: %p', (presentCount, objectedCount, isConfirmed) => {
    const outcome = closeOut({ objectedCount }, presentCount);
    expect(outcome.ok).toBe(isConfirmed);
    if (!outcome.ok)
      expect(outcome.refusal).toMatchObject({ code: 'CloseOutNotConfirmed', explanation: { isMet: false } });
  });

  it('explains the confirmation with its numbers', () => {
    expect(explanationSentence(explainConfirmation(8, 4))).toBe(
      '到会 8 人，不同意 4 人；4×2=8 ≥ 8，不同意的人达到一半',
    );
    expect(explanationSentence(explainConfirmation(9, 4))).toBe('到会 9 人，不同意 4 人；4×2=8 < 9，会上同意');
  });

  it('refuses more objections than people', () => {
    const refusal = { code: 'CloseOutCountImpossible', presentCount: 5, objectedCount: 6 };
    expect(closeOut({ objectedCount: 6 }, 5)).toEqual({ ok: false, refusal });
  });

  it.each(['draft', 'convened', 'suspended', 'adjourned', 'inquorate', 'cancelled'] as const)(
    'refuses with a meeting that is %s',
    (status) => {
      const documents = { proposal: matter, followUp: itsFollowUp(matter), rolls: [aRoll()], rules: theRules };
      const refusal = { code: 'CloseOutNoMeeting' };
      expect(closeOutMatter({ ...documents, meeting: aMeeting({ status }) }, command())).toEqual({
        ok: false,
        refusal,
      });
      const notYet = { actor: as('ch001'), nowMs, reason: '还有一盏不亮', newDueOn: on(5) };
      const sentBack = refuseCloseOut({ ...documents, meeting: aMeeting({ status }) }, notYet);
      expect(sentBack).toEqual({ ok: false, refusal });
    },
  );

  it.each(['as001', 'ck001', 'sv001', 'cm001'])('refuses %s, who does not chair', (who) => {
    expect(closeOut({ actor: as(who) })).toMatchObject({ ok: false, refusal: { code: 'ProposalNotYours' } });
  });
});

describe('the visitor', () => {
  const doer = person('as001');

  it.each([
    ['there is no sponsor', { ...everybody, sponsor: null }, { sponsor: null, sponsorId: '' }],
    [
      'the sponsor did it',
      { ...everybody, sponsor: person('cm001') },
      { assignee: { villagerId: 'cm001', name: '成员1', isNamePublic: true } },
    ],
    [
      'the sponsor lives with whoever did it',
      { ...everybody, sponsor: person('cm001', { householdId: doer.householdId }) },
      {},
    ],
    ['the sponsor raised it', everybody, { authorId: 'cm001' }],
    [
      'the sponsor handled it by the rule before',
      everybody,
      { handler: { villagerId: 'cm001', name: '成员1', isNamePublic: true } },
    ],
  ] as const)('must be named where %s', (_, people, parts) => {
    const proposal = { ...matter, ...parts } as Proposal;
    expect(closeOut({ people }, 9, proposal)).toEqual({ ok: false, refusal: { code: 'VisitorNeeded' } });
    const named = closeOut({ people: { ...people, named: person('cm005') } }, 9, proposal);
    expect(named).toMatchObject({ ok: true, changes: [{ next: { holderKey: 'person:cm005' } }, {}, {}] });
  });

  it('is the sponsor wherever the sponsor may visit, whoever is named', () => {
    expect(closeOut({ people: { ...everybody, named: person('cm005') } })).toMatchObject({
      changes: [{ next: { holderKey: 'person:cm001' } }, {}, {}],
    });
  });

  it('may live in no household that is known, as an outside unit’s contact does', () => {
    const people = { ...everybody, doers: [person('as002')], sponsor: person('cm001', { householdId: '' }) };
    expect(closeOut({ people })).toMatchObject({ ok: true });
  });

  it.each([
    ['does not sit on the council', person('vg003')],
    ['did it', person('as001')],
    ['lives with whoever did it', person('cm005', { householdId: doer.householdId })],
    [
      'sat on the council until yesterday',
      person('cm005', { roles: [{ role: 'councilMember', fromOn: on(-9), toOn: on(-1) }] }),
    ],
  ])('is not somebody who %s', (_, named) => {
    const outcome = closeOut({ people: { ...everybody, sponsor: null, named } }, 9, { ...matter, sponsorId: '' });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'VisitorNotAllowed', name: named.name } });
  });
});

describe('saying not yet', () => {
  const command = { actor: as('ch001'), nowMs, reason: '还有一盏不亮', newDueOn: on(5) };
  const documents = { proposal: matter, followUp: itsFollowUp(matter), meeting };

  it('sends the matter back to its assignee with a new date', () => {
    expect(refuseCloseOut(documents, command)).toMatchObject({
      ok: true,
      changes: [
        {
          next: { status: 'inProgress', holderKey: 'person:as001', dueAtMs: endOfDayMs(on(5)) },
          event: { type: 'CloseOutRefused' },
        },
        { next: { dueOn: on(5), closeOuts: [{ isClosed: false, newDueOn: on(5), reason: '还有一盏不亮' }] } },
        { event: { type: 'MatterSentBack', matterId: 'm1' } },
      ],
    });
  });

  it('refuses today as the new date, and whoever does not chair', () => {
    expect(refuseCloseOut(documents, { ...command, newDueOn: on(0) })).toMatchObject({
      refusal: { code: 'FollowUpDateNotAllowed' },
    });
    expect(refuseCloseOut(documents, { ...command, actor: as('ck001') })).toMatchObject({
      refusal: { code: 'ProposalNotYours' },
    });
  });
});
