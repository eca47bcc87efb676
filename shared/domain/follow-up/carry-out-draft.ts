import { addDays, dayOf } from '../../kernel/time';
import { dueDaysMax, milestonesMax, milestoneTitleCharsMax, noteCharsMax, reviewDaysMax } from './limits';

export { milestonesMax, milestoneTitleCharsMax, noteCharsMax };

/** A milestone as it is being written. */
export interface MilestoneDraft {
  title: string;
  dueOn: string | null;
}

/** The days between which a date may lie: from tomorrow on. */
export function daysAhead(nowMs: number, kind: 'due' | 'review'): { from: string; to: string } {
  const todayOn = dayOf(nowMs);
  return { from: addDays(todayOn, 1), to: addDays(todayOn, kind === 'due' ? dueDaysMax : reviewDaysMax) };
}

export function isNoteComplete(text: string): boolean {
  return text.trim() !== '' && text.length <= noteCharsMax;
}

/** Whether every milestone has a name and a date that is not after the due date. */
export function areMilestonesComplete(milestones: readonly MilestoneDraft[], dueOn: string | null): boolean {
  if (dueOn === null || milestones.length === 0) return false;
  return milestones.every(({ title, dueOn: on }) => {
    const isNamed = title.trim() !== '' && title.length <= milestoneTitleCharsMax;
    return isNamed && on !== null && on <= dueOn;
  });
}
