import ruleBook from '../../../../config/rule-book/default.json';
import { anActor, aProposal } from '../../../helpers/a-proposal';
import { sponsorProposal } from '@shared/domain/proposal/sponsor-proposal';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import { endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const nowMs = startOfDayMs('2026-03-02') + 9 * 3_600_000;
const member = anActor({ villagerId: 'cm001', name: '成员1', roles: ['villager', 'councilMember'] });
const sponsor = (proposal = aProposal(), actor = member) =>
  sponsorProposal(rules, proposal, { actor, nowMs, calendar: weekdaysOnly });

describe('taking a matter up', () => {
  it('gives it to the party organisation for ten days and earns the sponsor their duty points, once a matter', () => {
    expect(sponsor()).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'raised',
            sponsorId: 'cm001',
            sponsor: { name: '成员1' },
            holderKey: 'body:partyOrganisation',
            dueAtMs: endOfDayMs('2026-03-12'),
          },
          event: { type: 'ProposalSponsored', data: { sponsorId: 'cm001' } },
        },
      ],
      awards: [{ trigger: 'matterSponsored', villagerId: 'cm001', sourceId: 'm1' }],
    });
  });

  it('tells the followers and the reviewers', () => {
    const outcome = sponsor();
    expect(outcome.ok && outcome.messages?.map(({ to }) => to.kind)).toEqual(['followers', 'role']);
  });

  it('may be one’s own: the rule book asks only for a member', () => {
    expect(sponsor(aProposal({ authorId: 'cm001' })).ok).toBe(true);
  });

  it('refuses whoever is no member', () => {
    expect(sponsor(aProposal(), anActor({ roles: ['villager', 'chair'] }))).toEqual({
      ok: false,
      refusal: { code: 'ProposalNotYours', verb: 'sponsor', allowed: ['councilMember'] },
    });
  });

  it.each(proposalStatuses.filter((status) => status !== 'submitted'))('refuses a matter that is %s', (status) => {
    expect(sponsor(aProposal({ status }))).toMatchObject({
      ok: false,
      refusal: { code: 'ProposalStatusNotAllowed', status, verb: 'sponsor' },
    });
  });
});
