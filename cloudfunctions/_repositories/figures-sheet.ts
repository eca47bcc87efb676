import type { Actor } from '@shared/domain/member/actor';
import { figuresSheet } from '@shared/text/sheets/figures';
import { periodInWords } from '@shared/text/words/boards';
import type { ReadsById, ReadsManyById } from './documents';
import { readFigures } from './figures-shown';
import { readVillage } from './villages';

/** The village's figures for the wall. */
export async function readFiguresSheet(reads: ReadsById & ReadsManyById, actor: Actor, period: string, nowMs: number) {
  const page = await readFigures(reads, actor, { period, nowMs }, true);
  const { name } = await readVillage(reads, actor.villageId);
  return { ok: true as const, title: periodInWords(period), sheet: figuresSheet(page, name, nowMs) };
}
