import * as z from 'zod/mini';
import type { Task } from '../domain/home/task';
import { view } from './declare';

/** What is mine to do now. */
export interface HomePage {
  villagerId: string;
  name: string;
  /** Most urgent first. */
  tasks: Task[];
}

export const homeContract = {
  'home.read': view<HomePage>()(z.strictObject({})),
};
