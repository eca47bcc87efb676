import * as z from 'zod/mini';
import type { FirstStepState } from '../domain/home/first-steps';
import type { FreshMatter } from '../domain/home/fresh-matters';
import type { News } from '../domain/home/news';
import type { Task } from '../domain/home/task';
import type { StoryChapter } from '../domain/home/village-story';
import type { RoleRequired } from '../domain/member/actor';
import { view } from './declare';

/** What is mine to do now. */
export interface HomePage {
  villagerId: string;
  name: string;
  /** Most urgent first. */
  tasks: Task[];
  /** What changed lately in the matters that the reader follows, newest first. */
  news: News[];
  /** Of neighbours, newest first. */
  fresh: FreshMatter[];
}

/** What the village has brought about, told by its real matters. */
export interface StoryPage {
  villageName: string;
  townName: string;
  chapters: StoryChapter[];
}

/** How far a village has come to its first evening; for whoever sets it up. */
export interface ChecklistPage {
  villageName: string;
  meetingPlace: string;
  steps: FirstStepState[];
}

export const homeContract = {
  'home.read': view<HomePage>()(z.strictObject({})),
  'home.story': view<StoryPage>()(z.strictObject({})),
  'home.checklist': view<ChecklistPage, RoleRequired>()(z.strictObject({})),
};
