import { anActor } from '../../../helpers/a-proposal';
import {
  aBasis,
  admit,
  aRaisedMatter,
  decline,
  fullPreparation,
  nowMs,
  route,
  town,
} from '../../../helpers/pre-review';
import { decideReconsideration } from '@shared/domain/pre-review/decide-reconsideration';
import { requestReconsideration } from '@shared/domain/pre-review/request-reconsideration';
import { proposalStatuses, type ProposalStatus } from '@shared/domain/proposal/status';
import { endOfDayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';

const basis = aBasis();
const { rules } = basis.village;
const author = anActor({ villagerId: 'vg009' });
const request = (status: ProposalStatus, actor = author, parts = {}) =>
  requestReconsideration(rules, aRaisedMatter({ status, ...parts }), {
    actor,
    nowMs,
    calendar: weekdaysOnly,
    reason: ' 路灯不归供电所管 ',
  });

const askable: readonly ProposalStatus[] = ['returned', 'declined', 'routed'];

describe('asking for a reconsideration', () => {
  it.each(askable)('brings a matter that was %s to the town for ten days', (status) => {
    expect(request(status)).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            status: 'underReconsideration',
            holderKey: 'role:townCoordinator',
            dueAtMs: endOfDayMs('2026-03-12'),
            hasBeenReconsidered: true,
            steps: [{ verb: 'requestReconsideration', reason: '路灯不归供电所管' }],
          },
        },
      ],
      messages: [{ to: { kind: 'followers' } }, { to: { role: 'townCoordinator' }, code: 'reconsiderationWanted' }],
    });
  });

  it.each(proposalStatuses.filter((status) => !askable.includes(status)))('is refused while it is %s', (status) => {
    expect(request(status)).toMatchObject({ refusal: { code: 'ProposalStatusNotAllowed' } });
  });

  it('is refused to everybody but the author', () => {
    const sponsor = anActor({ villagerId: 'cm001', roles: ['councilMember', 'chair'] });
    expect(request('declined', sponsor)).toMatchObject({ refusal: { code: 'ProposalNotYours', allowed: ['author'] } });
  });

  it('is refused the second time', () => {
    expect(request('declined', author, { hasBeenReconsidered: true })).toEqual({
      ok: false,
      refusal: { code: 'ReconsiderationUsed' },
    });
  });
});

describe('deciding a reconsideration', () => {
  const matter = (parts = {}) => aRaisedMatter({ status: 'underReconsideration', hasBeenReconsidered: true, ...parts });
  const decide = (draft: typeof admit | typeof decline | typeof route, actor = town, parts = {}) =>
    decideReconsideration(basis, matter(parts), { actor, draft });

  it.each([
    ['admitted', { ...admit, reason: '供电所说明不归他们管，该由村里商量' }, 'role:chair'],
    ['declined', decline, 'person:as001'],
    ['routed', route, 'body:serviceDesk'],
  ] as const)('leaves it %s', (status, draft, holderKey) => {
    expect(decide(draft)).toMatchObject({
      ok: true,
      changes: [{ next: { status, holderKey, opinion: { preparedBy: { villagerId: 'tw001' }, sessionId: null } } }],
    });
  });

  it('takes back the handler when it admits', () => {
    const handler = { villagerId: 'as001', name: '责任人一', isNamePublic: true };
    expect(decide(admit, town, { handler, routedTo: 'serviceDesk' })).toMatchObject({
      changes: [{ next: { handler: null, routedTo: null } }],
    });
  });

  it('may admit what was returned as badly prepared', () => {
    expect(decide(admit, town, { preparation: { ...fullPreparation, affected: '' } }).ok).toBe(true);
  });

  it('needs a reason in plain words even to admit', () => {
    expect(decide({ ...admit, reason: '同意' })).toMatchObject({ refusal: { code: 'OpinionReasonTooShort' } });
  });

  it('keeps to the router', () => {
    expect(decide({ ...admit, matterKindId: 'serviceRequest' })).toMatchObject({
      refusal: { code: 'AdmitNotForCouncil' },
    });
  });

  it('is refused to who is not of the town', () => {
    expect(decide(admit, anActor({ roles: ['branchReviewer', 'chair'] }))).toMatchObject({
      refusal: { code: 'RoleRequired', roles: ['townCoordinator'] },
    });
  });

  it('is refused on one’s own matter', () => {
    expect(decide(admit, { ...town, relativeIds: ['vg009'] })).toMatchObject({
      refusal: { code: 'PreReviewOwnMatter' },
    });
  });

  it.each(proposalStatuses.filter((status) => status !== 'underReconsideration'))(
    'is refused while it is %s',
    (status) => {
      expect(decide(admit, town, { status })).toMatchObject({ refusal: { code: 'ProposalStatusNotAllowed', status } });
    },
  );
});
