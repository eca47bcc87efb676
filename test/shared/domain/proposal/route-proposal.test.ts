import ruleBook from '../../../../config/rule-book/default.json';
import { anActor, aProposal } from '../../../helpers/a-proposal';
import { mayRouteToServiceDesk, routeToServiceDesk } from '@shared/domain/proposal/route-proposal';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { parseRuleBook } from '@shared/domain/village/rule-book';
import { endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';

const rules = parseRuleBook({ ...ruleBook, villageId: 'v1' });
const nowMs = startOfDayMs('2026-03-02') + 9 * 3_600_000;
const clerk = anActor({ villagerId: 'ck001', roles: ['villager', 'clerk'] });
const route = (proposal = aProposal(), actor = clerk, reason = '这是供电所的事，不用开会') =>
  routeToServiceDesk(rules, proposal, { actor, nowMs, calendar: weekdaysOnly, reason });

describe('sending a plain request to the service desk', () => {
  it.each(['chair', 'clerk'] as const)('may be done by the %s, with fifteen days to answer', (role) => {
    expect(route(aProposal(), { ...clerk, roles: ['villager', role] })).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'routed',
            routedTo: 'serviceDesk',
            holderKey: 'body:serviceDesk',
            dueAtMs: endOfDayMs('2026-03-17'),
          },
          event: { type: 'ProposalRouted', data: { routedTo: 'serviceDesk' } },
        },
      ],
    });
  });

  it('refuses a member of the council', () => {
    const outcome = route(aProposal(), anActor({ roles: ['villager', 'councilMember'] }));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'ProposalNotYours', allowed: ['chair', 'clerk'] } });
  });

  it.each([
    ['one’s own', { ...clerk, villagerId: 'vg009' }],
    ['a declared relative’s', { ...clerk, relativeIds: ['vg009'] }],
  ])('refuses %s', (_, actor) => {
    expect(route(aProposal(), actor)).toEqual({ ok: false, refusal: { code: 'RouteOwnMatter' } });
  });

  it('wants ten characters of reason', () => {
    expect(route(aProposal(), clerk, '一二三四五六七八九十').ok).toBe(true);
    expect(route(aProposal(), clerk, ' 一二三四五六七八九 ')).toEqual({
      ok: false,
      refusal: { code: 'RouteReasonTooShort', charsMin: 10, chars: 9 },
    });
  });

  it.each(proposalStatuses.filter((status) => status !== 'submitted'))('refuses one that is %s', (status) => {
    expect(route(aProposal({ status }))).toMatchObject({ ok: false });
  });

  it('leaves what the party organisation has to its own act', () => {
    const reviewer = anActor({ villagerId: 'rv001', roles: ['villager', 'branchReviewer'] });
    expect(mayRouteToServiceDesk(aProposal({ status: 'raised' }), reviewer)).toEqual({
      ok: false,
      refusal: { code: 'ProposalStatusNotAllowed', status: 'raised', verb: 'route' },
    });
  });
});
