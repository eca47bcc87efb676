import { addDays, dayOf } from '../../kernel/time';
import {
  assistantsMax,
  budgetSourceCharsMax,
  budgetYuanMax,
  dueDaysMax,
  milestonesMax,
  milestoneTitleCharsMax,
  milestoneWeightMax,
  noteCharsMax,
  reviewDaysMax,
} from './limits';

export { assistantsMax, milestonesMax, milestoneTitleCharsMax, milestoneWeightMax, noteCharsMax };

/** A budget as it is being written: no yuan, no budget. */
export interface BudgetDraft {
  yuan: string;
  source: string;
}

/** A milestone as it is being written. */
export interface MilestoneDraft {
  title: string;
  dueOn: string | null;
  weight: number;
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

/** A whole number of yuan as somebody writes it; null for anything else. */
export function yuanIn(written: string): number | null {
  const yuan = /^\d{1,9}$/.test(written.trim()) ? Number(written) : null;
  return yuan !== null && yuan <= budgetYuanMax ? yuan : null;
}

export function isBudgetComplete({ yuan, source }: BudgetDraft): boolean {
  if (yuan.trim() === '') return true;
  return yuanIn(yuan) !== null && source.trim() !== '' && source.length <= budgetSourceCharsMax;
}

/** The budget that was written; null where none was. */
export function budgetOf({ yuan, source }: BudgetDraft): { yuan: number; source: string } | null {
  const whole = yuanIn(yuan);
  return whole === null ? null : { yuan: whole, source: source.trim() };
}
