import type { SheetBlock } from '../../contract/sheet';
import type { Explanation } from '../../domain/village/explanation';
import { explanationSentence, sourceSentence } from '../explanations';

export function paragraph(text: string): SheetBlock {
  return { kind: 'paragraph', text };
}

/** What somebody wrote, with the full stop that it may lack. */
export function ended(text: string): string {
  return /[。！？…]$/.test(text) ? text : `${text}。`;
}

export function listed(people: readonly { name: string }[]): string {
  return people.map(({ name }) => name).join('、');
}

/** A quorum with its arithmetic and its source, and when it was asked for. */
export function quorumSentence(when: string, quorum: Explanation): string {
  return `${when}：${explanationSentence(quorum)}。${quorum.rule ? `${sourceSentence(quorum.rule)}。` : ''}`;
}
