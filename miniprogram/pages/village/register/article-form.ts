import type { PayloadOf } from '@shared/contract';
import type { ArticleRow } from '@shared/contract/register-pages';
import {
  articleDocumentCharsMax,
  articleEditionCharsMax,
  articleKeywordCharsMax,
  articleKeywordCharsMin,
  articleKeywordsMax,
  articleLinkCharsMax,
  articleNumberCharsMax,
  articleTextCharsMax,
  articleTitleCharsMax,
} from '@shared/domain/village/article-draft';
import { registerWords } from '@shared/text/words/register';

/** The clerk's form, half-filled or whole. */
export interface ArticleForm {
  kind: 'law' | 'policy' | null;
  document: string;
  number: string;
  edition: string;
  title: string;
  text: string;
  keywords: string;
  link: string;
  inForceFrom: string | null;
}

/** A new article, or what its next edition begins with. */
export function newArticleForm(replaced: ArticleRow | null): ArticleForm {
  const kind = replaced?.kind;
  return {
    kind: kind === 'law' || kind === 'policy' ? kind : null,
    document: replaced?.document ?? '',
    number: replaced?.number ?? '',
    edition: '',
    title: replaced?.title ?? '',
    text: replaced?.text ?? '',
    keywords: keywordsWritten(replaced?.keywords ?? []),
    link: replaced?.link ?? '',
    inForceFrom: null,
  };
}

export const keywordsWritten = (keywords: readonly string[]) => keywords.join(registerWords.between);

/** 路灯、灯不亮: the words people use, however they are divided. */
export function keywordsOf(written: string): string[] {
  return written.split(/[、，,;；\s]+/).filter((word) => word !== '');
}

export function areKeywords(keywords: readonly string[]): boolean {
  const fits = (word: string) => word.length >= articleKeywordCharsMin && word.length <= articleKeywordCharsMax;
  return keywords.length > 0 && keywords.length <= articleKeywordsMax && keywords.every(fits);
}

export const isWritten = (text: string, charsMax: number) => text.trim() !== '' && text.length <= charsMax;

/** What the form asks the cloud to enter; null while something is missing. */
export function articleOfForm(form: ArticleForm): PayloadOf<'register.enter-article'>['article'] | null {
  const { kind, document, number, edition, title, text, link, inForceFrom } = form;
  const keywords = keywordsOf(form.keywords);
  const isSaid =
    isWritten(document, articleDocumentCharsMax) &&
    isWritten(edition, articleEditionCharsMax) &&
    isWritten(title, articleTitleCharsMax) &&
    isWritten(text, articleTextCharsMax) &&
    number.length <= articleNumberCharsMax &&
    link.length <= articleLinkCharsMax;
  if (kind === null || inForceFrom === null || !isSaid || !areKeywords(keywords)) return null;
  return {
    kind,
    document: document.trim(),
    number: number.trim(),
    edition: edition.trim(),
    title: title.trim(),
    text: text.trim(),
    keywords,
    link: link.trim(),
    inForceFrom,
  };
}
