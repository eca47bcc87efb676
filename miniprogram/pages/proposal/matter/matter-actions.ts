import type { MatterPage } from '@shared/contract/proposal-pages';
import type { Verb } from '@shared/domain/proposal/road';
import { actionWords, closedVerb, matterWords, pageActionWords } from '@shared/text/words/matter';
import { refusalSentence } from '@shared/text/refusals';
import { verbPage } from '../verb-pages';

/** What is done on the matter's own page, in a sheet or at once. */
export type OwnAct =
  | 'support'
  | 'withdrawSupport'
  | 'follow'
  | 'unfollow'
  | 'sponsor'
  | 'withdraw'
  | 'route'
  | 'merge'
  | 'undoMerge'
  | 'undoSplit';

export type MatterAction =
  | { kind: 'act'; key: OwnAct; label: string; isDanger?: boolean }
  | { kind: 'page'; key: string; label: string; path: string };

const ownActs: readonly Verb[] = ['sponsor', 'route', 'merge', 'undoMerge', 'undoSplit', 'withdraw'];
/** What takes the matter on is strong; the rest is an exception. */
const exceptions: readonly Verb[] = [
  'merge',
  'undoMerge',
  'split',
  'undoSplit',
  'withdraw',
  'putOnHold',
  'reassign',
  'bringToBody',
  'recordStep',
  'requestReconsideration',
  'reopen',
  'upholdObjection',
];

/** The reader's open actions; the first, where it takes the matter on, is the one strong action of the page. */
export function matterActions(page: MatterPage): { strong: MatterAction | null; others: MatterAction[] } {
  const open = (Object.entries(page.permissions) as [Verb, { isOpen: boolean }][])
    .filter(([, permission]) => permission.isOpen)
    .map(([verb]) => ({ verb, action: actionOf(verb, page) }))
    .flatMap(({ verb, action }) => (action ? [{ verb, action }] : []));
  const onwards = open.find(({ verb }) => !exceptions.includes(verb) && verb !== 'route');
  const support: MatterAction | null = page.support.isOpen
    ? { kind: 'act', key: 'support', label: matterWords.support }
    : null;
  const strong = onwards?.action ?? support;
  const prepare: MatterAction[] = page.prepare.isOpen
    ? [
        {
          kind: 'page',
          key: 'prepare',
          label: matterWords.prepare,
          path: `/pages/proposal/prepare/index?id=${page.row.id}`,
        },
      ]
    : [];
  const quiet: MatterAction[] = page.withdrawSupport.isOpen
    ? [{ kind: 'act', key: 'withdrawSupport', label: matterWords.withdrawSupport }]
    : [];
  const follow = followAction(page);
  const all = [...prepare, ...(support ? [support] : []), ...open.map(({ action }) => action), ...quiet, ...follow];
  const seen = new Set(strong ? [strong.key] : []);
  const others = all.filter(({ key }) => !seen.has(key) && Boolean(seen.add(key)));
  return strong?.key === 'cure'
    ? { strong, others: others.filter(({ key }) => key !== 'prepare') }
    : { strong, others };
}

/** What a phone kept of the page before it could be followed does not know about it. */
function followAction({ follow, isFollowing }: Partial<Pick<MatterPage, 'follow' | 'isFollowing'>>): MatterAction[] {
  if (follow?.isOpen !== true) return [];
  const key = isFollowing ? 'unfollow' : 'follow';
  return [{ kind: 'act', key, label: matterWords[key] }];
}

function actionOf(verb: Verb, { row, decision }: MatterPage): MatterAction | null {
  if (ownActs.includes(verb) && !(verb === 'route' && row.status !== 'submitted')) {
    const key = verb as OwnAct & keyof typeof actionWords;
    return { kind: 'act', key, label: actionWords[key], isDanger: verb === 'withdraw' };
  }
  const target = verbPage(verb, { proposalId: row.id, status: row.status, decisionId: decision?.id ?? null });
  return target && { kind: 'page', key: target.key, label: pageActionWords[target.key], path: target.path };
}

/** The reader's verbs that are closed now, each with the reason. */
export function closedVerbs({ permissions }: MatterPage): string[] {
  return (Object.entries(permissions) as [Verb, NonNullable<MatterPage['permissions'][Verb]>][]).flatMap(
    ([verb, permission]) => (permission.isOpen ? [] : [closedVerb(verb, refusalSentence(permission.refusal))]),
  );
}
