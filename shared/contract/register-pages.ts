import type { ConfirmAmendmentRefusal } from '../domain/village/confirm-amendment';
import type { Covenant } from '../domain/village/covenant';
import type { CovenantAmendment } from '../domain/village/covenant-amendment';
import type { Article } from '../domain/village/register';
import type { Page, Permission } from './common';

/** Why an article was found, beside the words that it shares with the question. */
export interface SearchReason {
  /** `speech`: another word for the same thing; `sound`: written otherwise, it sounds the same. */
  kind: 'speech' | 'sound';
  said: string;
  found: string;
}

/** An article of the register as a reader sees it, with what it was found by. */
export interface ArticleRow extends Omit<Article, 'keywords' | 'caps' | 'imposesFine'> {
  keywords: string[];
  /** A village cannot fine: the article is shown with that said. */
  isFine: boolean;
  /** To be marked in title and text. */
  marks: string[];
  reasons: SearchReason[];
  /** A decision's own page; null for all else. */
  page: string | null;
}

export interface RegisterPage extends Page<ArticleRow> {
  /** How many were found of each kind, whatever kind is shown. */
  counts: Record<Article['kind'], number>;
  /** The clerk enters and ends articles of laws and policies. */
  mayMaintain: boolean;
}

/** An amendment of the covenant with the names as the reader may see them. */
export interface AmendmentModel extends Pick<
  CovenantAmendment,
  'id' | 'status' | 'sitting' | 'explanations' | 'fromOn' | 'sentBackReason'
> {
  edition: string;
  editionBefore: string;
  /** The articles it changes, as they were and as they will be. */
  changes: { title: string; number: string; before: string | null; after: string | null; isFine: boolean }[];
  recordedByName: string;
  decidedByName: string | null;
  confirm: Permission<ConfirmAmendmentRefusal>;
}

export interface CovenantPage {
  covenant: Pick<Covenant, 'title' | 'edition' | 'adoptedOn' | 'filedOn'>;
  articles: ArticleRow[];
  isCurrent: boolean;
  /** Amendments that wait, for whoever has to do with them; and those that were decided, newest first. */
  waiting: AmendmentModel[];
  decided: AmendmentModel[];
  mayRecord: boolean;
}
