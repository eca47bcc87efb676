import * as z from 'zod/mini';
import type { News } from '../domain/home/news';
import type { Task } from '../domain/home/task';
import { view } from './declare';

/** What is mine to do now. */
export interface HomePage {
  villagerId: string;
  name: string;
  /** Most urgent first. */
  tasks: Task[];
  /** What changed lately in the matters that the reader follows, newest first. */
  news: News[];
}

export const homeContract = {
  'home.read': view<HomePage>()(z.strictObject({})),
};
