import type { CheckInPage } from '@shared/contract/meeting-pages';
import type { QueuedCommand } from '../../../cloud/unsent/use-command-queue';

export type Listed = CheckInPage['members'][number];

/** A member as the desk sees them: what waits to be sent counts already, and is marked. */
export interface DeskMember extends Listed {
  /** The act that is not answered yet. */
  waiting: QueuedCommand | null;
}

/** Who came (`true`) or left by an act of this device that was accepted; the list at hand is from before. */
export type Entered = ReadonlyMap<string, boolean>;

const nobody: Entered = new Map();

/** The list with what this device has entered and the list does not say yet; nobody has to wait for the line to go on. */
export function deskMembers(
  members: readonly Listed[],
  commands: readonly QueuedCommand[],
  entered: Entered = nobody,
): DeskMember[] {
  const waiting = new Map<string, QueuedCommand>();
  for (const command of commands) {
    const { villagerId } = command.payload as { villagerId?: string };
    if (command.state !== 'refused' && villagerId !== undefined) waiting.set(villagerId, command);
  }
  return members.map((member) => {
    const command = waiting.get(member.villagerId) ?? null;
    if (!command) {
      const isHere = entered.get(member.villagerId);
      return { ...member, ...(isHere === undefined ? {} : { isHere, wasHere: true }), waiting: null };
    }
    return { ...member, isHere: command.action === 'meeting.check-in', wasHere: true, waiting: command };
  });
}

/** Whoever is missing stands first, by seat; then who has left, then who is here. */
export function missingFirst(members: readonly DeskMember[]): DeskMember[] {
  const place = ({ isHere, wasHere }: DeskMember) => (isHere ? 2 : wasHere ? 1 : 0);
  return [...members].sort((one, other) => place(one) - place(other) || one.seat - other.seat);
}

const alreadySo = [
  'CheckInAlreadyHere',
  'CheckInNotHere',
  'CheckInMarkedSince',
  'FloorGivenAlready',
  'FloorAlreadyOffered',
];

/** Another device had entered the same: nothing is wrong and nothing is lost. */
export function isAlreadySo({ refusal }: QueuedCommand): boolean {
  if (refusal === null) return false;
  if (refusal.code === 'SpeechEndedAlready') return !refusal.isNoteLeft;
  if (refusal.code === 'PollCountEntered' || refusal.code === 'PollPaperEntered') return refusal.isSame;
  return alreadySo.includes(refusal.code);
}
