import type { SheetBlock } from '../../contract/sheet';

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
