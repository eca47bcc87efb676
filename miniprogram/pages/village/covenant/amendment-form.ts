import type { PayloadOf } from '@shared/contract';
import type { ArticleRow } from '@shared/contract/register-pages';
import {
  articleConsequenceCharsMax,
  articleEditionCharsMax,
  articleNumberCharsMax,
  articleTextCharsMax,
  articleTitleCharsMax,
} from '@shared/domain/village/article-draft';
import { placeCharsMax, presiderCharsMax } from '@shared/domain/village/council-change-draft';
import { areKeywords, isWritten, keywordsOf, keywordsWritten } from '../register/article-form';

type Payload = PayloadOf<'register.record-amendment'>;

/** One article in the clerk's form. */
export interface ChangeForm {
  kind: 'reword' | 'add' | 'repeal' | null;
  articleId: string | null;
  number: string;
  title: string;
  text: string;
  keywords: string;
  reward: string;
  penalty: string;
}

/** The clerk's form, half-filled or whole; counts are as they were typed. */
export interface AmendmentForm {
  heldOn: string | null;
  place: string;
  presiderName: string;
  of: 'adults' | 'households' | null;
  entitled: string;
  present: string;
  for: string;
  against: string;
  abstain: string;
  edition: string;
  filedOn: string | null;
  fromOn: string | null;
  changes: ChangeForm[];
}

export const newChange: ChangeForm = {
  kind: null,
  articleId: null,
  number: '',
  title: '',
  text: '',
  keywords: '',
  reward: '',
  penalty: '',
};

export const newAmendmentForm: AmendmentForm = {
  heldOn: null,
  place: '',
  presiderName: '',
  of: null,
  entitled: '',
  present: '',
  for: '',
  against: '',
  abstain: '0',
  edition: '',
  filedOn: null,
  fromOn: null,
  changes: [newChange],
};

/** An article as it stands, to be written anew. */
export function changeFrom({
  id,
  number,
  title,
  text,
  keywords,
  reward = '',
  penalty = '',
}: ArticleRow): Partial<ChangeForm> {
  return { articleId: id, number, title, text, keywords: keywordsWritten(keywords), reward, penalty };
}

const countOf = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : null);

function sittingOf(form: AmendmentForm): Payload['sitting'] | null {
  const { heldOn, place, presiderName, of } = form;
  const entitledCount = countOf(form.entitled);
  const presentCount = countOf(form.present);
  const forCount = countOf(form.for);
  const againstCount = countOf(form.against);
  const abstainCount = countOf(form.abstain);
  if (heldOn === null || of === null) return null;
  if (!isWritten(place, placeCharsMax) || !isWritten(presiderName, presiderCharsMax)) return null;
  if (entitledCount === null || presentCount === null || forCount === null) return null;
  if (againstCount === null || abstainCount === null) return null;
  const counts = { entitledCount, presentCount, forCount, againstCount, abstainCount };
  return { heldOn, place: place.trim(), presiderName: presiderName.trim(), of, ...counts };
}

function changeOf(form: ChangeForm): Payload['changes'][number] | null {
  const { kind, articleId, number, title, text, reward, penalty } = form;
  if (kind === 'repeal') return articleId === null ? null : { kind, articleId };
  const keywords = keywordsOf(form.keywords);
  const isSaid =
    isWritten(title, articleTitleCharsMax) &&
    isWritten(text, articleTextCharsMax) &&
    number.length <= articleNumberCharsMax &&
    reward.length <= articleConsequenceCharsMax &&
    penalty.length <= articleConsequenceCharsMax;
  if (!isSaid || !areKeywords(keywords)) return null;
  const written = { number: number.trim(), title: title.trim(), text: text.trim(), keywords, reward, penalty };
  if (kind === 'add') return { kind, text: written };
  return kind === 'reword' && articleId !== null ? { kind, articleId, text: written } : null;
}

/** What the form asks the cloud to record; null while something is missing. */
export function amendmentOfForm(form: AmendmentForm): Payload | null {
  const { edition, filedOn, fromOn } = form;
  const sitting = sittingOf(form);
  const changes = form.changes.map(changeOf);
  const whole = changes.filter((change): change is Payload['changes'][number] => change !== null);
  if (!sitting || whole.length < changes.length || whole.length === 0) return null;
  if (filedOn === null || fromOn === null || !isWritten(edition, articleEditionCharsMax)) return null;
  return { sitting, changes: whole, edition: edition.trim(), filedOn, fromOn };
}
