import type { Book } from '../domain/points/account';
import type { ClaimObjection, ClaimReview, ClaimStatus, Correction } from '../domain/points/claim';
import type { CreditNotMember, CreditNotOpen } from '../domain/points/may-hold-credit';
import type { DecideCorrectionRefusal } from '../domain/points/decide-correction';
import type { ExplainPointsRefusal } from '../domain/points/explain-points';
import type { ObjectToClaimRefusal } from '../domain/points/object-to-claim';
import type { OpenReviewRefusal } from '../domain/points/open-review';
import type { ProposedStanding } from '../domain/points/proposed-standing';
import type { BatchStatus, PointsBatch } from '../domain/points/points-batch';
import type { PostBatchRefusal } from '../domain/points/post-batch';
import type { ProposeCorrectionRefusal } from '../domain/points/propose-correction';
import type { PublishBatchRefusal } from '../domain/points/publish-batch';
import type { CreditCategory } from '../domain/points/tariff';
import type { SourceKind } from '../domain/points/transfer';
import type { AnswerClaimObjectionRefusal } from '../domain/points/answer-claim-objection';
import type { ShowDeedRefusal } from '../domain/points/show-deed';
import type { WithdrawClaimRefusal } from '../domain/points/withdraw-claim';
import type { PersonReference } from '../domain/member/person-reference';
import type { RoleRequired } from '../domain/member/actor';
import type { Explanation } from '../domain/village/explanation';
import type { Source } from '../domain/village/rule';
import type { Page, Permission } from './common';

/** The accounts that somebody may look into: their own, their household's, and their duty points. */
export type PassbookAccount = 'mine' | 'household' | 'duty';

/** One line of the passbook, with its reason. */
export interface PassbookRow {
  transferId: string;
  title: string;
  direction: 'received' | 'given';
  points: number;
  /** What the account held after it. */
  balance: number;
  /** Takes an earlier line back 更正. */
  isReversal: boolean;
  source: Source;
  tariffEdition: number;
  /** The day of the deed; null for an opening balance 期初, which was done on no day. */
  on: string | null;
  postedAtMs: number;
  /** Where it came from, to be opened: the meeting or the matter. */
  sourceKind: SourceKind;
  sourceId: string;
  /** For villagers' points: what was claimed, and who reviewed it. */
  evidence: { text: string; photoIds: string[]; claimantName: string; reviewerNames: string[]; heldOn: string } | null;
}

export interface PassbookPage extends Page<PassbookRow> {
  account: PassbookAccount;
  book: Book;
  ownerName: string;
  balance: number;
  receivedPoints: number;
  givenPoints: number;
  hasHousehold: boolean;
  /** Holds an office or sits on the council: may have duty points. */
  hasDuty: boolean;
}

export interface TariffRow {
  id: string;
  title: string;
  points: number;
  direction: 'award' | 'deduct';
  isForHousehold: boolean;
  monthlyPointsMax: number;
  yearlyPointsMax: number;
  evidence: string;
  source: Source;
  /** Open to claims by villagers; the others come at the opening of a year or by proposal. */
  isForClaims: boolean;
  /** Open to proposals by the steward and the custom supervisor. */
  isForProposals: boolean;
}

export interface DutyRow {
  id: string;
  title: string;
  points: number;
  monthlyPointsMax: number;
  yearlyPointsMax: number;
  source: Source;
}

/** What earns points, in force today, and what the form of a claim needs. */
export interface TariffPage {
  edition: number;
  categories: { category: CreditCategory; entries: TariffRow[] }[];
  duty: DutyRow[];
  claim: Permission<CreditNotOpen | CreditNotMember>;
  propose: Permission<RoleRequired>;
  today: string;
  earliestOn: string;
  textCharsMin: number;
  textCharsMax: number;
  photosMax: number;
}

/** What the reader proposed for somebody else, whose name they knew. */
export interface ProposedRow {
  claimId: string;
  name: string;
  title: string;
  points: number;
  direction: 'award' | 'deduct';
  doneOn: string;
  claimedAtMs: number;
  standing: ProposedStanding;
}

/** A claim as this reader may see it. */
export interface ClaimRow {
  id: string;
  batchId: string;
  month: string;
  status: ClaimStatus;
  title: string;
  points: number;
  direction: 'award' | 'deduct';
  /** In full for those concerned and those who review; else surname and *. */
  claimantName: string;
  isForHousehold: boolean;
  doneOn: string;
  claimedAtMs: number;
  isMine: boolean;
  /** The points were taken back again 已更正. */
  isCorrected: boolean;
  source: Source;
  /** The rest is for those concerned and those who review; null for others. */
  details: ClaimDetails | null;
}

export interface ClaimDetails {
  text: string;
  photoIds: string[];
  evidenceWanted: string;
  proposerName: string | null;
  reviews: (Pick<ClaimReview, 'verdict' | 'reason' | 'heldOn' | 'explanation'> & { reviewerNames: string[] })[];
  objections: (Pick<ClaimObjection, 'id' | 'text' | 'atMs' | 'answerDueAtMs'> & {
    /** Null for whoever is objected to: an objection is judged by its reason. */
    byName: string | null;
    answer: { text: string; byName: string; isUpheld: boolean } | null;
  })[];
  /** For a deduction: until when its person may explain, and what they said. */
  hearing: { untilMs: number; explanation: { text: string; byName: string } | null } | null;
  corrections: (Pick<Correction, 'reason' | 'atMs' | 'hearUntilMs' | 'dueAtMs'> & {
    byName: string;
    isAppeal: boolean;
    /** Null as well where the appeal says it already. */
    explanation: { text: string; byName: string } | null;
    decision: { text: string; byName: string; isConfirmed: boolean } | null;
  })[];
  capExplanation: Explanation | null;
}

export interface MyClaimRow extends ClaimRow {
  withdraw: Permission<WithdrawClaimRefusal>;
  explain: Permission<ExplainPointsRefusal>;
  appeal: Permission<ProposeCorrectionRefusal>;
  /** Put it on the wall of good deeds; it may be there already. */
  show: Permission<ShowDeedRefusal>;
  isOnWall: boolean;
  /** Least length of an explanation or an appeal. */
  textCharsMin: number;
}

export interface BatchClaimRow extends ClaimRow {
  object: Permission<ObjectToClaimRefusal>;
  answer: Permission<AnswerClaimObjectionRefusal>;
  correct: Permission<ProposeCorrectionRefusal>;
  decideCorrection: Permission<DecideCorrectionRefusal>;
}

export interface BatchSummary {
  id: string;
  month: string;
  status: BatchStatus;
  holderRole: PointsBatch['holderRole'];
  dueAtMs: number;
  isOverdue: boolean;
}

export interface BatchCounts {
  waiting: number;
  approved: number;
  refused: number;
  objected: number;
  posted: number;
  capped: number;
}

/** A month's batch: for the steward and the review group with everything; for villagers what stands on notice. */
export interface BatchPage extends Page<BatchClaimRow> {
  batch: (BatchSummary & { noticeFromOn: string | null; noticeToOn: string | null; postedAtMs: number | null }) | null;
  counts: BatchCounts;
  /** The other open batches of the village. */
  others: BatchSummary[];
  /** The latest months that were posted, for whoever sees everything: newest first. */
  earlier: BatchSummary[];
  /** Whether the reader sees everything: steward, review group, supervisor. */
  isInside: boolean;
  /** Looks after how the points are handed out. */
  mayCheckFairness: boolean;
  reviewGroup: PersonReference[];
  reviewGroupMin: number;
  textCharsMin: number;
  permissions: {
    openReview: Permission<OpenReviewRefusal>;
    review: Permission<RoleRequired | { code: 'BatchStatusNotAllowed'; status: BatchStatus }>;
    publish: Permission<PublishBatchRefusal>;
    post: Permission<PostBatchRefusal>;
  } | null;
}
