import type { SheetBlock } from '@shared/contract/sheet';

/** A sheet as plain text, a line each, to be read in a test. */
export function sheetText(sheet: readonly SheetBlock[]): string[] {
  return sheet.flatMap((block) => {
    switch (block.kind) {
      case 'facts':
        return block.rows.map(({ label, value }) => `${label}：${value}`);
      case 'table':
        return [block.head, ...block.rows].map((row) => row.map((cell) => cell.replaceAll('\n', ' / ')).join(' | '));
      case 'chart':
        return [block.caption];
      case 'code':
        return [`${block.caption}：${block.link}`];
      case 'signatures':
        return [...block.lines.map(({ label, name, note }) => `${label}：${name} ${note}`.trim()), block.stamp];
      default:
        return [block.text];
    }
  });
}
