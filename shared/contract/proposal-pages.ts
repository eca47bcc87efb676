import type { HandOverBlock } from '../domain/decision/hand-over-blocked';
import type { PreparednessResult } from '../domain/proposal/preparedness';
import type { ProcedureModel } from './decision';
import type { Holder } from '../domain/proposal/holder';
import type { Opinion, Preparation, Voice } from '../domain/proposal/proposal';
import type { RouteToDeskRefusal } from '../domain/proposal/route-proposal';
import type { PrepareRefusal } from '../domain/proposal/prepare-proposal';
import type { Verb } from '../domain/proposal/road';
import type { Stage } from '../domain/proposal/stage';
import type { ProposalStatus } from '../domain/proposal/status';
import type { FollowRefusal } from '../domain/proposal/follow-proposal';
import type { SupportRefusal } from '../domain/proposal/support-proposal';
import type { UndoSplitRefusal } from '../domain/proposal/undo-split';
import type { SplitRefusal } from '../domain/proposal/split-proposal';
import type { UndoMergeRefusal } from '../domain/proposal/undo-merge';
import type { RoadRefusal } from '../domain/proposal/travel';
import type { PreparednessItem } from '../domain/village/preparedness-checklist';
import type { GiveReceiptRefusal } from '../domain/pre-review/give-receipt';
import type { Receipt } from '../domain/proposal/receipt';
import type { Term } from '../domain/village/rule-clock';
import type { Explanation } from '../domain/village/explanation';
import type { Permission } from './common';

/** One matter in a list. Names are as the reader may see them. */
export interface MatterRow {
  id: string;
  title: string;
  /** The body that must decide it, where the council may only recommend. */
  recommendsTo: string | null;
  status: ProposalStatus;
  stage: Stage;
  /** The matter has left the road. */
  isEnded: boolean;
  /** It is being carried out, or was, without a decision of the council: by the rule, or by another body. */
  hadNoMeeting: boolean;
  holder: Holder | null;
  /** 0 where the matter has ended. */
  dueAtMs: number;
  isOverdue: boolean;
  /** What keeps it from going on 卡住了, and from whom help is asked; null while it goes on. */
  stuck: { need: string; from: Holder; atMs: number } | null;
  /** Handed over and not taken on yet 等接办. */
  isToAccept: boolean;
  supportCount: number;
  createdAtMs: number;
  authorName: string;
  /** What the reader is to it. */
  relation: 'author' | 'sponsor' | 'supporter' | null;
}

/** A matter like the one that is being written: an open one to join, or a decided one to read. */
export interface SimilarRow {
  row: MatterRow;
  isOpen: boolean;
  /** The words both have, to be marked. */
  sharedWords: string[];
}

/** What the village decided before about something like it: 2026 年第 7 号议定过. */
export interface DecidedBefore {
  id: string;
  year: number;
  number: number;
  title: string;
  /** The words both have, to be marked. */
  sharedWords: string[];
}

/** One step on the road as the matter's page tells it. */
export interface MatterStep {
  verb: Verb;
  to: ProposalStatus;
  /** Empty where the clock did it. */
  byName: string;
  onBehalfOfName: string | null;
  atMs: number;
  reason: string;
  explanation: Explanation | null;
  holder: Holder | null;
  dueAtMs: number;
  term: Term | null;
}

export interface MatterOpinion extends Pick<Opinion, 'verdict' | 'ground' | 'reason' | 'dueOn'> {
  handlerName: string | null;
  failingItems: { id: string; title: string; cure: string }[];
}

/** The receipt of the last verdict, as its author sees it. */
export interface MatterReceipt extends Pick<Receipt, 'dueAtMs' | 'given'> {
  give: Permission<GiveReceiptRefusal>;
}

export interface MatterDecision {
  id: string;
  year: number;
  number: number;
  force: 'decision' | 'recommendation';
  text: string;
  noticeToOn: string | null;
}

export interface MatterFollowUp {
  assigneeName: string | null;
  dueOn: string | null;
  percent: number;
  milestones: { id: string; title: string; dueOn: string; isDone: boolean }[];
  reports: {
    id: string;
    byName: string;
    atMs: number;
    text: string;
    photoIds: string[];
    percent: number;
    isDone: boolean;
  }[];
  visits: { byName: string; atMs: number; manner: 'home' | 'phone'; note: string; rating: number }[];
}

/** Which verbs of the road could be the reader's, and whether they are open now. */
export type MatterPermissions = Partial<
  Record<
    Verb,
    Permission<RoadRefusal | RouteToDeskRefusal | UndoMergeRefusal | SplitRefusal | UndoSplitRefusal | HandOverBlock>
  >
>;

/** How a matter and others were one. */
export interface MatterSplit {
  /** The matter of which this one was a part. */
  partOfId: string | null;
  /** What was split off from it. */
  parts: { id: string; title: string }[];
  /** What its author said at first, before anything was split off. */
  saidBefore: string;
}

/** The one page of a matter. */
export interface MatterPage {
  row: MatterRow;
  body: string;
  photoIds: string[];
  /** What the author said instead of writing, and who wrote it down. */
  voice: Voice | null;
  writtenDownByName: string | null;
  authorName: string;
  helperName: string | null;
  sponsorName: string | null;
  isSupporting: boolean;
  /** The request at the service desk that it grew out of or was answered by, for whom that concerns; else null. */
  requestId: string | null;
  /** The matter that this one was merged into. */
  mergedInto: string | null;
  /** Null where nothing was split. */
  split: MatterSplit | null;
  steps: MatterStep[];
  preparation: Preparation;
  /** The title of the category, while the matter is being prepared. */
  categoryTitle: string | null;
  /** Only before the party organisation has decided. */
  checklist: PreparednessResult[] | null;
  opinion: MatterOpinion | null;
  /** For its author and who filled in: whether they said that they know. */
  receipt: MatterReceipt | null;
  meetingId: string | null;
  decision: MatterDecision | null;
  /** The procedure by which another body decides it; null where none has begun. */
  procedure: ProcedureModel | null;
  followUp: MatterFollowUp | null;
  permissions: MatterPermissions;
  /** Whether the reader follows it, and whether they may change that. */
  isFollowing: boolean;
  follow: Permission<FollowRefusal>;
  support: Permission<SupportRefusal>;
  withdrawSupport: Permission<SupportRefusal>;
  prepare: Permission<PrepareRefusal>;
}

/** What the form of the preparation needs. */
export interface PreparationPage {
  row: MatterRow;
  body: string;
  photoIds: string[];
  voice: Voice | null;
  /** Its author wrote no word: what they said or showed is for the sponsor to write down. */
  isWordless: boolean;
  preparation: Preparation;
  checklist: PreparednessItem[];
  categories: { id: string; title: string; hint: string; matterKinds: { id: string; title: string }[] }[];
  permission: Permission<PrepareRefusal>;
  /** Whether the reader may split it. */
  split: Permission<SplitRefusal>;
  /** Whether sending it back to the party organisation is the reader's next step. */
  resubmit: Permission<RoadRefusal>;
}
