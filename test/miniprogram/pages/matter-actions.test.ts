import { matterActions } from '../../../miniprogram/pages/proposal/matter/matter-actions';
import { verbPage } from '../../../miniprogram/pages/proposal/verb-pages';
import { projectFiles } from '../../tidy/sources';
import type { MatterPage } from '@shared/contract/proposal-pages';
import { type Verb, verbs } from '@shared/domain/proposal/road';
import { type ProposalStatus, proposalStatuses } from '@shared/domain/proposal/status';

const closed = { isOpen: false, refusal: { code: 'SupportOwnMatter' } } as const;

function aPage(
  verbsOpen: Verb[],
  parts: { status?: ProposalStatus; support?: boolean; prepare?: boolean } = {},
): MatterPage {
  return {
    row: { id: 'm1', status: parts.status ?? 'submitted' },
    decision: null,
    permissions: Object.fromEntries(verbsOpen.map((verb) => [verb, { isOpen: true }])),
    support: parts.support ? { isOpen: true } : closed,
    withdrawSupport: closed,
    prepare: parts.prepare ? { isOpen: true } : { isOpen: false, refusal: { code: 'PreparationNotYours' } },
  } as unknown as MatterPage;
}

const keys = (page: MatterPage) => {
  const { strong, others } = matterActions(page);
  return [strong?.key ?? null, ...others.map(({ key }) => key)];
};

describe('the actions on a matter’s page', () => {
  it.each<[string, MatterPage, (string | null)[]]>([
    [
      'taking it up before supporting it',
      aPage(['sponsor', 'route'], { support: true }),
      ['sponsor', 'support', 'route'],
    ],
    ['supporting it', aPage([], { support: true }), ['support']],
    ['nothing strong where only exceptions are open', aPage(['withdraw', 'merge']), [null, 'withdraw', 'merge']],
    [
      'one opinion for all its verdicts',
      aPage(['admit', 'return', 'decline', 'route'], { status: 'raised' }),
      ['judge'],
    ],
    ['curing what was returned, once', aPage(['resubmit'], { status: 'returned', prepare: true }), ['cure']],
    ['nothing', aPage([]), [null]],
  ])('offer %s', (_, page, expected) => {
    expect(keys(page)).toEqual(expected);
  });

  it('are all taken on pages that exist', () => {
    const written = new Set(projectFiles.filter((path) => path.startsWith('miniprogram/pages/')));
    const paths = verbs.flatMap((verb) =>
      proposalStatuses.flatMap((status) => verbPage(verb, { proposalId: 'm1', status, decisionId: 'd1' })?.path ?? []),
    );
    const missing = paths.map((path) => `miniprogram${path.split('?')[0]}.tsx`).filter((path) => !written.has(path));
    expect([...new Set(missing)]).toEqual([]);
  });
});
