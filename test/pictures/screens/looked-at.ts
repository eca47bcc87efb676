import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../../helpers/cache-folder';

/** What an eye said of a page: on which day, of which picture, and what it found. */
export interface LookedAt {
  on: string;
  /** The beginning of the picture's SHA-256: another picture was not looked at. */
  picture: string;
  remark: string;
}

export type LookedAtPages = Record<string, LookedAt>;

export const lookedAtFile = join(projectRoot, 'docs', 'screens', 'looked-at.json');

export function readLookedAt(): LookedAtPages {
  return existsSync(lookedAtFile) ? (JSON.parse(readFileSync(lookedAtFile, 'utf8')) as LookedAtPages) : {};
}

export function hashOf(picture: Buffer): string {
  return createHash('sha256').update(picture).digest('hex').slice(0, 16);
}

/** What the report may say of a page: the day on which this very picture was looked at, else that it was not. */
export function lookedAtCell(looked: LookedAt | undefined, picture: Buffer): string {
  if (!looked) return '**not yet**';
  if (looked.picture !== hashOf(picture)) return `**changed since ${looked.on}**`;
  return `${looked.on}: ${looked.remark}`;
}
