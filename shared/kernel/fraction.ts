import { assert } from './assert';

/** A fraction in integers: rules of presence and majority are never computed in floating point. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** How the two sides of a threshold are compared: 以上 includes the number itself, 过半数 excludes half. */
export type Comparison = 'atLeast' | 'moreThan';

/** Whether `part / whole` reaches the fraction, by cross-multiplication of integers. */
export function reaches(part: number, whole: number, fraction: Fraction, comparison: Comparison): boolean {
  const left = part * fraction.denominator;
  const right = whole * fraction.numerator;
  return comparison === 'atLeast' ? left >= right : left > right;
}

/** The smallest integer part of `whole` that reaches the fraction. */
export function fewestReaching(whole: number, fraction: Fraction, comparison: Comparison): number {
  assert(Number.isInteger(whole) && whole >= 0, 'a whole is a number of people');
  const product = whole * fraction.numerator;
  return comparison === 'atLeast'
    ? Math.ceil(product / fraction.denominator)
    : Math.floor(product / fraction.denominator) + 1;
}
