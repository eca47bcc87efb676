import type { AgendaItem, Meeting } from '../agenda/meeting';

/** The item as the meeting holds it, when it is a matter to vote on. */
export function matterItem(meeting: Meeting, itemId: string): (AgendaItem & { proposalId: string }) | undefined {
  const item = meeting.items.find((candidate) => candidate.id === itemId);
  return item?.kind === 'matter' && item.proposalId !== null ? { ...item, proposalId: item.proposalId } : undefined;
}

/** The meeting with one item changed. */
export function withItem(meeting: Meeting, itemId: string, part: Partial<AgendaItem>): Meeting {
  return { ...meeting, items: meeting.items.map((item) => (item.id === itemId ? { ...item, ...part } : item)) };
}
