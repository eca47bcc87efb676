import type { Force } from '../../domain/vote/poll';

/** The mark of a matter on which the council may only recommend: 建议，要由村民会议来定. */
export function recommendationMark(body: string): string {
  return `建议，要由${body}来定`;
}

/** A matter's title, with the mark where another body must decide it. What a phone kept from before knows of no mark. */
export function markedTitle({ title, recommendsTo }: { title: string; recommendsTo?: string | null }): string {
  return recommendsTo ? `${title}（${recommendationMark(recommendsTo)}）` : title;
}

/** `2026 年第 7 号议定事项`; a recommendation never calls itself decided: `2026 年第 8 号议事建议`. */
export function decisionTitle(year: number, number: number, force: Force): string {
  return `${year} 年第 ${number} 号${force === 'decision' ? '议定事项' : '议事建议'}`;
}
