import type { SearchReason } from './register-pages';
import type { DecideReconsiderationRefusal } from '../domain/pre-review/decide-reconsideration';
import type { PrepareOpinionGate } from '../domain/pre-review/prepare-opinion';
import type { DeclineGround } from '../domain/pre-review/opinion-findings';
import type { SessionItem } from '../domain/pre-review/pre-review-session';
import type { ReceiptGate } from '../domain/pre-review/give-receipt';
import type { Holder } from '../domain/proposal/holder';
import type { Receipt } from '../domain/proposal/receipt';
import type { Verb } from '../domain/proposal/road';
import type { RequestReconsiderationRefusal } from '../domain/pre-review/request-reconsideration';
import type { ResubmitRefusal } from '../domain/pre-review/resubmit-proposal';
import type { RouteAdmittedRefusal } from '../domain/pre-review/route-admitted';
import type { RouterAnswer } from '../domain/village/router-answer';
import type { Role } from '../domain/member/role';
import type { PersonReference } from '../domain/member/person-reference';
import type { PreparednessResult } from '../domain/proposal/preparedness';
import type { Opinion, Preparation, RoadStep, Voice } from '../domain/proposal/proposal';
import type { ProposalStatus } from '../domain/proposal/status';
import type { Article } from '../domain/village/register';
import type { Permission } from './common';

export const deskTabs = ['raised', 'reconsiderations', 'receipts', 'sessions'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** A matter that waits for a verdict, longest waiting first. */
export interface DeskRow {
  proposalId: string;
  title: string;
  excerpt: string;
  authorName: string;
  sponsorName: string | null;
  waitingDays: number;
  dueAtMs: number;
  isOverdue: boolean;
  supportCount: number;
  itemCount: number;
  metCount: number;
  returnedCount: number;
  /** The opinion prepared for the session, if any. */
  verdict: Opinion['verdict'] | null;
  permission: Permission<PrepareOpinionGate | DecideReconsiderationRefusal>;
}

export interface SessionRow {
  sessionId: string;
  heldOn: string;
  attendeeCount: number;
  titles: string[];
}

/** A verdict of which its author does not know yet, the one that falls due first before the others. */
export interface ReceiptRow {
  proposalId: string;
  title: string;
  authorName: string;
  decidedOn: string;
  dueAtMs: number;
  isOverdue: boolean;
  give: Permission<ReceiptGate>;
}

/** A step of a matter as the ledger tells it. */
export interface LedgerStep extends Pick<RoadStep, 'atMs' | 'reason' | 'explanation' | 'holder'> {
  verb: Verb;
  byName: string;
}

/** One matter of the ledger 预审台账: when it came before the party organisation, and all that became of it there. */
export interface LedgerRow {
  proposalId: string;
  title: string;
  authorName: string;
  sponsorName: string | null;
  raisedOn: string;
  steps: LedgerStep[];
  status: ProposalStatus;
  holder: Holder | null;
  dueAtMs: number;
  isOverdue: boolean;
  receipt: Pick<Receipt, 'dueAtMs' | 'given'> | null;
}

/** What became of the author's other matters 提议人以前的议题, for those who judge one of theirs. */
export interface AuthorHistoryPage {
  raisedCount: number;
  returnedCount: number;
  rows: { proposalId: string; title: string; verdict: Opinion['verdict']; atMs: number; reason: string }[];
}

export interface LedgerPage {
  villageName: string;
  rows: LedgerRow[];
  next: { value: string | number; id: string } | null;
  /** The quarter that runs, to be printed. */
  quarter: string;
}

/** What waits on the reviewers' desk; the tabs are those open to the reader. */
export interface DeskPage {
  tabs: DeskTab[];
  tab: DeskTab;
  rows: DeskRow[];
  receipts: ReceiptRow[];
  sessions: SessionRow[];
  preparedCount: number;
  next: { value: string | number; id: string } | null;
}

export interface ArticleSuggestion {
  articleId: string;
  /** The words that it shares with the matter, to be marked. */
  keywords: string[];
  /** What was said otherwise there, or written wrongly here. */
  reasons: SearchReason[];
}

/** An article as those who judge read it. */
export type CitableArticle = Pick<Article, 'id' | 'kind' | 'document' | 'number' | 'edition' | 'title' | 'text'> & {
  isFine: boolean;
};

export interface PossibleHandler extends PersonReference {
  roles: Role[];
}

/** Everything to judge one matter; author and sponsor read it too, to see why and what they may do. */
export interface JudgePage {
  proposalId: string;
  status: ProposalStatus;
  title: string;
  body: string;
  photoIds: string[];
  voice: Voice | null;
  authorName: string;
  helperName: string | null;
  sponsorName: string | null;
  supportCount: number;
  dueAtMs: number;
  preparation: Preparation;
  categoryTitle: string | null;
  checklist: PreparednessResult[];
  /** By ground, the articles that may be cited, and those that the register's search finds for what the matter says. */
  articles: Record<DeclineGround, CitableArticle[]>;
  suggestions: Record<DeclineGround, ArticleSuggestion[]>;
  /** The kinds of matter that may be chosen with the router's answer to each, the proposed one first. */
  routerAnswers: RouterAnswer[];
  handlers: PossibleHandler[];
  handledFromOn: string;
  handledToOn: string;
  plainReasonCharsMin: number;
  opinion: Opinion | null;
  /** The steps of pre-review and reconsideration so far, first to last. */
  history: RoadStep[];
  hasBeenReconsidered: boolean;
  reconsiderationDays: number;
  reconsiderationUnit: 'days' | 'workingDays';
  permissions: {
    prepareOpinion: Permission<PrepareOpinionGate>;
    resubmit: Permission<ResubmitRefusal>;
    requestReconsideration: Permission<RequestReconsiderationRefusal>;
    decideReconsideration: Permission<DecideReconsiderationRefusal>;
    routeAdmitted: Permission<RouteAdmittedRefusal>;
  };
}

export interface PreparedMatter {
  proposalId: string;
  title: string;
  authorName: string;
  sponsorName: string | null;
  opinion: Opinion;
  /** The reader's own, or a relative's: somebody else must record it. */
  isOwn: boolean;
}

/** What a session is recorded from: the prepared matters, and who may have attended. */
export interface SessionDraftPage {
  matters: PreparedMatter[];
  partyMembers: PersonReference[];
  attendeesMin: number;
  mattersMax: number;
  today: string;
}

/** The printable opinion sheets 预审意见表 of one session. */
export interface SessionSheet {
  sessionId: string;
  villageName: string;
  heldOn: string;
  recordedByName: string;
  recordedAtMs: number;
  attendeeNames: string[];
  items: SessionItem[];
}
