import { type FinishByRule, recordAnswer, reportHandled } from '@shared/domain/follow-up/finish-by-rule';
import { visitorCandidateIds } from '@shared/domain/follow-up/visitor';
import { endOfDayMs } from '@shared/kernel/time';
import { aMatter, as, nowMs, on, person, theRules, theVillage } from '../../../helpers/carrying-out';

const command = (parts: Partial<FinishByRule> = {}): FinishByRule => ({
  actor: as('as001'),
  nowMs,
  reportId: 'r1',
  evidence: '按村规民约第六条劝导清理',
  photoIds: [],
  doer: person('as001'),
  candidates: [person('cm001'), person('rv001'), person('ck001')],
  ...parts,
});
const byClerk = { actor: as('ck001'), doer: person('ck001') };

describe('a matter done without a meeting', () => {
  it('declined and handled by the rule is visited by its sponsor, and was promised for its date', () => {
    expect(reportHandled(aMatter('declined'), theRules, command())).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'closedOut',
            holderKey: 'person:cm001',
            assignee: { villagerId: 'as001' },
            dueAtMs: endOfDayMs(on(7)),
          },
          event: { type: 'ProposalHandledByRule' },
        },
        {
          next: {
            id: 'm1.followUp',
            dueOn: on(10),
            reports: [{ isDone: true, dueOn: on(10), text: '按村规民约第六条劝导清理' }],
            closeOuts: [{ meetingId: null, isClosed: true, evidence: '按村规民约第六条劝导清理' }],
          },
          event: { type: 'FollowUpStarted' },
        },
      ],
      messages: [{ code: 'matterChanged' }, { code: 'visitWanted', to: { villagerId: 'cm001' } }],
    });
  });

  it('routed and answered is visited too, and nobody had promised a date', () => {
    expect(recordAnswer(aMatter('routed'), theRules, command(byClerk))).toMatchObject({
      ok: true,
      changes: [
        { next: { status: 'closedOut', holderKey: 'person:cm001' }, event: { type: 'ProposalAnswered' } },
        { next: { dueOn: null, reports: [{ dueOn: null }] } },
      ],
    });
  });

  it('is visited by the next one who is neither the doer, nor of the doer’s household, nor the author', () => {
    const { householdId } = person('as001');
    const candidates = [person('as001'), person('cm001', { householdId }), person('vg001'), person('ck001')];
    expect(reportHandled(aMatter('declined'), theRules, command({ candidates }))).toMatchObject({
      changes: [{ next: { holderKey: 'person:ck001' } }, {}],
    });
    expect(reportHandled(aMatter('declined'), theRules, command({ candidates: candidates.slice(0, 3) }))).toEqual({
      ok: false,
      refusal: { code: 'VisitorNobodyLeft' },
    });
  });

  it('looks for a visitor among sponsor, reviewers, clerk, supervisor, chair and council, in this order', () => {
    const ids = visitorCandidateIds(aMatter('declined'), theVillage);
    expect(ids.slice(0, 7)).toEqual(['cm001', 'rv001', 'rv002', 'ck001', 'sv001', 'ch001', 'cm002']);
    expect(ids).toHaveLength(12);
    const bySponsor = aMatter('declined', { handler: { villagerId: 'cm001', name: '成员1', isNamePublic: true } });
    expect(visitorCandidateIds(bySponsor, theVillage)).not.toContain('cm001');
    expect(
      visitorCandidateIds(aMatter('declined', { sponsorId: '', authorId: 'ck001' }), theVillage).slice(0, 3),
    ).toEqual(['rv001', 'rv002', 'sv001']);
  });

  it('is reported by its handler, and answered by the clerk', () => {
    expect(reportHandled(aMatter('declined'), theRules, command({ actor: as('ch001') }))).toMatchObject({
      refusal: { code: 'ProposalNotYours', allowed: ['handler'] },
    });
    expect(recordAnswer(aMatter('routed'), theRules, command({ actor: as('ch001') }))).toMatchObject({
      refusal: { code: 'ProposalNotYours', allowed: ['receivingBody'] },
    });
  });
});
