import type { Stage } from '../domain/proposal/stage';
import { momentByDate } from './dates';
import { stageNames } from './words/proposal';

/** The title of a matter's card: no word of the matter itself, which may name people. */
export function matterCardTitle(stage: Stage | null): string {
  return stage === null ? '村里的一件事，请您看看' : `村里的一件事，正在“${stageNames[stage]}”，请您看看`;
}

/** The title of an evening's card: when it is, and nothing that people wrote. */
export function meetingCardTitle(startAtMs: number | null, nowMs: number): string {
  return startAtMs === null ? '乡村夜话，请您看看' : `乡村夜话：${momentByDate(startAtMs, nowMs)}`;
}
