import type { DecisionQuestion } from '../../domain/decision/find-decisions';

/**
 * What somebody looks for: 2026 年第 7 号, 第 7 号 or 7 names a number, four digits a year; what is left are words.
 */
export function readDecisionQuestion(question: string): DecisionQuestion {
  const asked = question.normalize('NFKC').toLowerCase().trim();
  const year = /(20\d\d)\s*年?/u.exec(asked);
  const rest = year ? asked.replace(year[0], ' ') : asked;
  const number = /第?\s*(\d{1,4})\s*号/u.exec(rest) ?? /^\s*第?\s*(\d{1,4})\s*$/u.exec(rest);
  const words = (number ? rest.replace(number[0], ' ') : rest).replace(/议定事项|决议/gu, ' ').trim();
  return { number: number ? Number(number[1]) : null, year: year ? Number(year[1]) : null, words };
}
