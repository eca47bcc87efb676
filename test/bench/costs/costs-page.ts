import { readFileSync, writeFileSync } from 'node:fs';
import { tableHead } from './month-table';

export const costsPage = 'docs/deploy.zh-CN.md';

/** The table as the page has it, head and all, and the sentence after it that says the sums. */
export function tableOfPage(page = readFileSync(costsPage, 'utf8')): { table: string; sums: string } {
  const from = page.indexOf(tableHead[0] ?? '');
  const to = page.indexOf('\n\n', from);
  const after = page.slice(to + 2, page.indexOf('\n', to + 2));
  if (from < 0) throw new Error(`${costsPage} has no table of costs`);
  return { table: page.slice(from, to), sums: after };
}

export function tableText(rows: readonly string[]): string {
  return [...tableHead, ...rows].join('\n');
}

/** Puts what was counted into the page. */
export function writeCosts(rows: readonly string[], sums: string): void {
  const page = readFileSync(costsPage, 'utf8');
  const old = tableOfPage(page);
  writeFileSync(costsPage, page.replace(old.table, tableText(rows)).replace(old.sums, sums));
}
