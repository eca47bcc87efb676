import { type Refused, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import type { Actor } from '../member/actor';
import type { PersonReference } from '../member/person-reference';
import { checklistOf, checkPreparedness } from '../proposal/preparedness';
import type { Proposal } from '../proposal/proposal';
import type { RoadRefusal } from '../proposal/travel';
import { valueOf } from '../village/rule-book';
import { citableArticles, type VillageRegister } from '../village/village-register';
import { type CarriedOut, carryOutVerdict } from './carry-out-verdict';
import { judgeVerdict, type VerdictRefusal } from './judge-verdict';
import { type Basis, draftOf, type Findings, verdictBasis } from './opinion-findings';
import { isOwnMatter, type OwnMatterRefusal } from './own-matter';
import type { SessionItem } from './pre-review-session';

/** Somebody at the session, with the relatives they declared. */
export interface Attendee {
  person: PersonReference;
  relativeIds: readonly string[];
}

export interface MatterToDecide {
  proposal: Proposal;
  /** The opinion that the session saw; another one prepared since is not what it decided. */
  preparedAtMs: number;
}

export type DecideMatterRefusal =
  | RoadRefusal
  | OwnMatterRefusal
  | VerdictRefusal
  | { code: 'OpinionNotPrepared' }
  | { code: 'OpinionChanged' }
  | { code: 'OpinionAfterSession'; preparedOn: string }
  | {
      code: 'AttendeesTooFew';
      attendeesMin: number;
      countedCount: number;
      shortBy: number;
      recused: readonly string[];
    };

export interface DecideMatterCommand {
  actor: Actor;
  attendees: readonly Attendee[];
  heldOn: string;
  sessionId: string;
}

/**
 * Decide one matter of a session.
 *
 * Requirements, checked in this order:
 * - The matter is still raised, and has an opinion.
 * - The opinion is the one that the session saw, prepared on or before the day of the session.
 * - Neither author nor sponsor is the actor or a declared relative.
 * - At least `preReviewAttendeesMin` attendees remain without author, sponsor and their relatives 回避.
 * - The rules still allow the verdict: items still fail, articles are still in force, the date is still ahead.
 */
export function decideMatter(
  basis: Basis,
  { proposal, preparedAtMs }: MatterToDecide,
  command: DecideMatterCommand,
): { ok: true; carried: CarriedOut; item: SessionItem } | Refused<DecideMatterRefusal> {
  const { actor, attendees, heldOn, sessionId } = command;
  const { opinion, status } = proposal;
  if (status !== 'raised') {
    return refuse({ code: 'ProposalStatusNotAllowed', status, verb: opinion?.verdict ?? 'admit' });
  }
  if (!opinion) return refuse({ code: 'OpinionNotPrepared' });
  if (opinion.preparedAtMs !== preparedAtMs) return refuse({ code: 'OpinionChanged' });
  const preparedOn = dayOf(opinion.preparedAtMs);
  if (preparedOn > heldOn) return refuse({ code: 'OpinionAfterSession', preparedOn });
  if (isOwnMatter(actor, proposal)) return refuse({ code: 'PreReviewOwnMatter' });
  const recused = recusedFrom(attendees, proposal);
  const attendeesMin = valueOf(basis.village.rules, 'preReviewAttendeesMin');
  const countedCount = attendees.length - recused.length;
  if (countedCount < attendeesMin) {
    const names = recused.map((person) => person.name);
    const shortBy = attendeesMin - countedCount;
    return refuse({ code: 'AttendeesTooFew', attendeesMin, countedCount, shortBy, recused: names });
  }
  const ruling = judgeVerdict(basis, proposal, draftOf(opinion));
  if (!ruling.ok) return ruling;
  const decided = { ...opinion, sessionId };
  const carried = carryOutVerdict(proposal, ruling, { ...verdictBasis(basis, heldOn), actor, opinion: decided });
  if (!carried.ok) return carried;
  const { title, author, sponsor } = proposal;
  const { findings, explanation, holder, dueAtMs } = ruling;
  const item: SessionItem = {
    proposalId: proposal.id,
    title,
    author,
    sponsor,
    opinion: decided,
    articles: citedArticles(basis.register, findings),
    failingItems: namedItems(basis, proposal, findings),
    explanation,
    holder,
    dueAtMs,
    recused,
  };
  return { ok: true, carried, item };
}

/** Who of the session has no part in this matter: author, sponsor, and their declared relatives. */
function recusedFrom(attendees: readonly Attendee[], proposal: Proposal): PersonReference[] {
  return attendees
    .filter(({ person, relativeIds }) => isOwnMatter({ villagerId: person.villagerId, relativeIds }, proposal))
    .map(({ person }) => person);
}

function citedArticles(register: VillageRegister, { articleIds }: Findings): SessionItem['articles'] {
  return citableArticles(register)
    .filter((article) => articleIds.includes(article.id))
    .map(({ id, title, text, document, number, edition }) => ({
      id,
      title,
      text,
      source: { document, article: number, edition },
    }));
}

function namedItems({ village }: Basis, proposal: Proposal, { failingItemIds }: Findings) {
  return checkPreparedness(checklistOf(village.rules, proposal).value, proposal)
    .filter((item) => failingItemIds.includes(item.id))
    .map(({ id, title, cure }) => ({ id, title, cure }));
}
