/** Where members stand aside before a vote, as messages name it too (shared/domain/vote/recusal-page). */
export function recusalPage(meetingId: string, itemId: string): string {
  return `/pages/vote/poll/index?meetingId=${meetingId}&itemId=${itemId}`;
}
