/** An evening as it is filled: its length, what is planned already, and how many matters it may hold. */
export interface EveningToFill {
  eveningMinutes: number;
  plannedMinutes: number;
  plannedCount: number;
  itemsMax: number;
}

/**
 * Fills an evening with the proposed matters in their order, each with the same minutes, as long as they fit into its
 * length and its number of matters; the others are left over 排不下的, in their order.
 */
export function fitEvening<Candidate>(
  candidates: readonly Candidate[],
  minutesEach: number,
  { eveningMinutes, plannedMinutes, plannedCount, itemsMax }: EveningToFill,
): { fits: Candidate[]; leftOver: Candidate[] } {
  const byMinutes = Math.floor((eveningMinutes - plannedMinutes) / minutesEach);
  const room = Math.max(0, Math.min(byMinutes, itemsMax - plannedCount));
  return { fits: candidates.slice(0, room), leftOver: candidates.slice(room) };
}
