import * as z from 'zod/mini';
import type { RouterAnswer } from '../domain/village/router-answer';
import type { Covenant } from '../domain/village/covenant';
import type { Article } from '../domain/village/register';
import type { Body } from '../domain/village/router';
import type { RuleReference } from '../domain/village/explanation';
import type { RuleBook } from '../domain/village/rule-book';
import type { CouncilTerm } from '../domain/village/village';
import { view } from './declare';

/** The village's rules as anyone of the village may read them, each with its source. */
export interface RulesPage {
  villageName: string;
  edition: number;
  rules: RuleBook['rules'];
  covenant: Pick<Covenant, 'title' | 'edition' | 'adoptedOn' | 'filedOn'> & { articles: Article[] };
  /** Laws and policies in force. */
  articles: Article[];
  bodies: Body[];
  /** Who decides what: every kind of matter with the router's answer. */
  routes: RouterAnswer[];
}

export type AttendanceDot = 'present' | 'excused' | 'absent' | 'notMember';

export interface CouncilSeat {
  villagerId: string;
  name: string;
  category: string;
  seat: number;
  isMine: boolean;
  isDeputyChair: boolean;
  /** The last meetings, oldest first; for the council, chair and clerk, and for oneself. */
  attendance: AttendanceDot[];
  unexcusedInARow: number;
}

/** The council 议事会 as anyone of the village may read it. */
export interface CouncilPage {
  name: string;
  term: CouncilTerm | null;
  seats: CouncilSeat[];
  /** The days of the meetings whose attendance is shown, oldest first. */
  meetingDays: string[];
  absencesMax: number;
  /** Why somebody is put on the list: the rule with its source. */
  absencesRule: RuleReference;
  /** Who is on the replacement list 调整名单; empty for whoever is not shown it. */
  toReplace: string[];
}

export const villageContract = {
  'village.council': view<CouncilPage>()(z.strictObject({})),
  'village.rules': view<RulesPage>()(z.strictObject({})),
};
