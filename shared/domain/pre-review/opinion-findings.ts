import type { Holder } from '../proposal/holder';
import type { Opinion } from '../proposal/proposal';
import type { Explanation } from '../village/explanation';
import type { Now, Term } from '../village/rule-clock';
import type { Village } from '../village/village';
import type { VillageRegister } from '../village/village-register';

export type DeclineGround = 'settledByLawOrPolicy' | 'settledByCovenant';

/** What somebody proposes to do with a matter, before it is judged against the rules. */
export type VerdictDraft =
  | { verdict: 'admit'; matterKindId: string; reason: string }
  | { verdict: 'return'; failingItemIds: readonly string[]; reason: string }
  | {
      verdict: 'decline';
      ground: DeclineGround;
      articleIds: readonly string[];
      reason: string;
      handlerId: string;
      dueOn: string;
    }
  | { verdict: 'route'; matterKindId: string; bodyId: string; reason: string };

/** What a verdict is judged by. */
export interface Basis extends Now {
  village: Village;
  register: VillageRegister;
}

/** What a verdict is carried out by: the rules, and the day on which it was decided. */
export function verdictBasis({ village, nowMs, calendar }: Basis, decidedOn: string) {
  return { rules: village.rules, nowMs, calendar, decidedOn };
}

/** An opinion without who prepared it and which session decided it. */
export type Findings = Omit<Opinion, 'preparedBy' | 'preparedAtMs' | 'sessionId'>;

/** A verdict that the rules allow: what it says, why, and in whose hands the matter comes until when. */
export interface Ruling {
  ok: true;
  findings: Findings;
  explanation: Explanation;
  holder: Holder;
  dueAtMs: number;
  /** How the date was counted; null where it was named. */
  term: Term | null;
}

export const nothingFound: Omit<Findings, 'verdict' | 'reason'> = {
  ground: null,
  failingItemIds: [],
  articleIds: [],
  handler: null,
  dueOn: null,
  body: null,
  matterKind: null,
};

/** The draft that an opinion was made from, to be judged again when a session decides it. */
export function draftOf(opinion: Findings): VerdictDraft {
  const { verdict, reason } = opinion;
  switch (verdict) {
    case 'admit':
      return { verdict, matterKindId: opinion.matterKind ?? '', reason };
    case 'return':
      return { verdict, failingItemIds: opinion.failingItemIds, reason };
    case 'decline':
      return {
        verdict,
        ground: opinion.ground === 'settledByCovenant' ? 'settledByCovenant' : 'settledByLawOrPolicy',
        articleIds: opinion.articleIds,
        reason,
        handlerId: opinion.handler?.villagerId ?? '',
        dueOn: opinion.dueOn ?? '',
      };
    case 'route':
      return { verdict, matterKindId: opinion.matterKind ?? '', bodyId: opinion.body ?? '', reason };
  }
}
