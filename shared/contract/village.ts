import * as z from 'zod/mini';
import type { RouterAnswer } from '../domain/village/router-answer';
import type { Covenant } from '../domain/village/covenant';
import type { Article } from '../domain/village/register';
import type { Body } from '../domain/village/router';
import type { RuleBook } from '../domain/village/rule-book';
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

export const villageContract = {
  'village.rules': view<RulesPage>()(z.strictObject({})),
};
