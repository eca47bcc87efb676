import path from 'node:path';

interface ImageRule {
  get: (key: 'generator') => object | undefined;
  set: (key: 'generator', value: object) => unknown;
}

interface Chain {
  module: { rule: (name: string) => unknown };
}

/** What a style sheet may not hold between the quotes of an address. */
const escapes: readonly [RegExp, string][] = [
  [/>\s+</g, '><'],
  [/\s+/g, ' '],
  [/"/g, "'"],
  [/%/g, '%25'],
  [/#/g, '%23'],
  [/</g, '%3C'],
  [/>/g, '%3E'],
];

/**
 * Drawings stand in the style sheets as text: it is shorter than base64, and is compressed like the rest of the sheet.
 * Other small pictures stay in base64.
 */
export function drawSvgAsText(chain: Chain): void {
  const rule = chain.module.rule('image') as ImageRule;
  const dataUrl = (content: Buffer, { filename }: { filename: string }): string => {
    const kind = path.extname(filename.split('?')[0] ?? '').slice(1);
    if (kind !== 'svg') return `data:image/${kind};base64,${content.toString('base64')}`;
    const text = escapes.reduce((all, [from, to]) => all.replace(from, to), content.toString('utf8').trim());
    return `data:image/svg+xml,${text}`;
  };
  rule.set('generator', { ...rule.get('generator'), dataUrl });
}
