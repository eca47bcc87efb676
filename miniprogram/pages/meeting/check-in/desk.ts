import type { CheckInPage } from '@shared/contract/meeting-pages';
import type { QueuedCommand } from '../../../cloud/unsent/use-command-queue';

export type Listed = CheckInPage['members'][number];

/** A member as the desk sees them: what waits to be sent counts already, and is marked. */
export interface DeskMember extends Listed {
  /** The act that is not answered yet. */
  waiting: QueuedCommand | null;
}

/** The list with what this device has entered and not yet sent; nobody has to wait for the line to go on. */
export function deskMembers(members: readonly Listed[], commands: readonly QueuedCommand[]): DeskMember[] {
  const waiting = new Map<string, QueuedCommand>();
  for (const command of commands) {
    const { villagerId } = command.payload as { villagerId?: string };
    if (command.state !== 'refused' && villagerId !== undefined) waiting.set(villagerId, command);
  }
  return members.map((member) => {
    const command = waiting.get(member.villagerId) ?? null;
    if (!command) return { ...member, waiting: null };
    return { ...member, isHere: command.action === 'meeting.check-in', wasHere: true, waiting: command };
  });
}

/** By name or a part of it, by full pinyin, by the surname's, or by initials: 林 · lin · lguo · lgd. */
export function isFound({ name, pinyin }: Pick<Listed, 'name' | 'pinyin'>, typed: string): boolean {
  const query = typed.trim().toLowerCase().replace(/ /g, '');
  if (query === '' || name.includes(query)) return true;
  const syllables = pinyin.split(' ').filter((syllable) => syllable !== '');
  return syllables.length > 0 && isSpelled(syllables, query);
}

/** Whether each syllable begins with its part of what was typed: all of it, some of it, or only its first letter. */
function isSpelled([first = '', ...rest]: readonly string[], query: string): boolean {
  if (query === '') return true;
  for (let length = Math.min(first.length, query.length); length > 0; length -= 1) {
    if (first.startsWith(query.slice(0, length)) && isSpelled(rest, query.slice(length))) return true;
  }
  return false;
}

/** Whoever is missing stands first, by seat; then who has left, then who is here. */
export function missingFirst(members: readonly DeskMember[]): DeskMember[] {
  const place = ({ isHere, wasHere }: DeskMember) => (isHere ? 2 : wasHere ? 1 : 0);
  return [...members].sort((one, other) => place(one) - place(other) || one.seat - other.seat);
}

const alreadySo = ['CheckInAlreadyHere', 'CheckInNotHere', 'FloorGivenAlready', 'FloorAlreadyOffered'];

/** Another device had entered the same: nothing is wrong and nothing is lost. */
export function isAlreadySo({ refusal }: QueuedCommand): boolean {
  if (refusal === null) return false;
  if (refusal.code === 'SpeechEndedAlready') return !refusal.isNoteLeft;
  if (refusal.code === 'PollCountEntered' || refusal.code === 'PollPaperEntered') return refusal.isSame;
  return alreadySo.includes(refusal.code);
}
