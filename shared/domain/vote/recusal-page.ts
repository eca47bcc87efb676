/** Where members stand aside before a vote, and where requests wait to be decided: the item's own page. */
export function recusalPage(meetingId: string, itemId: string): string {
  return `/pages/vote/poll/index?meetingId=${meetingId}&itemId=${itemId}`;
}
