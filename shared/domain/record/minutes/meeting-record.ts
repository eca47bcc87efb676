import type { CaseDocument, CaseEvent } from '../../../kernel/case';
import { textHash, type Sha256 } from '../../../kernel/chain';
import type { Meeting } from '../../agenda/meeting';
import type { PresenceRoll } from '../../agenda/presence-roll';
import type { Floor } from '../../meeting/floor';
import type { PersonReference } from '../../member/person-reference';
import type { Poll } from '../../vote/poll';
import type { Fault } from '../verify-chain';
import type { CaseHead } from './minutes-case';

/** A case of a meeting with its events, first to last. */
export interface RecordedCase<Case extends CaseDocument = CaseDocument> {
  document: Case;
  events: readonly CaseEvent[];
}

/** Everything that the minutes of a meeting are made from. */
export interface MeetingRecord {
  meeting: RecordedCase<Meeting>;
  rolls: readonly RecordedCase<PresenceRoll>[];
  /** Laid out when the meeting is opened. */
  floor: RecordedCase<Floor> | null;
  polls: readonly RecordedCase<Poll>[];
}

export function casesOf({ meeting, rolls, floor, polls }: MeetingRecord): RecordedCase[] {
  return [meeting, ...rolls, ...(floor ? [floor] : []), ...polls];
}

/** How far the chain of each case had come, as its events end. */
export function headsOf(record: MeetingRecord): CaseHead[] {
  return casesOf(record).map(({ document, events }) => {
    const last = events.at(-1);
    return { caseId: document.id, seq: last?.seq ?? 0, hash: last?.hash ?? '' };
  });
}

/** What an event holds in the place of a text. */
export interface TextSeal {
  textHash: string;
}

/** Thrown inside the making of minutes, where a text is not the one that was recorded; never leaves it. */
export class SealBroken extends Error {
  constructor(readonly fault: Fault) {
    super(fault.problem);
  }
}

interface SealedText {
  owner: CaseDocument;
  seal: TextSeal | undefined;
  text: string;
}

/**
 * The texts that the minutes take from documents, each with the seal of the event that said it last. Said again, a text
 * is checked against the later seal only, because the document keeps no other.
 */
export class SealedTexts {
  private readonly byName = new Map<string, SealedText>();

  /** Takes a text, to be checked at the end. Meetings from before a text was sealed have no seal of it. */
  take(owner: CaseDocument, name: string, seal: TextSeal | undefined, text: string): string {
    this.byName.set(`${owner.id} ${name}`, { owner, seal, text });
    return text;
  }

  /** Under which names texts of a case were taken. */
  namesOf({ id }: CaseDocument): string[] {
    const beginning = `${id} `;
    return [...this.byName.keys()].filter((key) => key.startsWith(beginning)).map((key) => key.slice(beginning.length));
  }

  drop(owner: CaseDocument, name: string): void {
    this.byName.delete(`${owner.id} ${name}`);
  }

  /** Throws at the first text that is not the one whose seal was recorded. */
  check(sha256: Sha256): void {
    for (const { owner, seal, text } of this.byName.values()) {
      if (seal === undefined || textHash(text, owner.chain.salt, sha256) === seal.textHash) continue;
      throw new SealBroken({ kind: owner.kind, id: owner.id, problem: 'a text of this case is not the one recorded' });
    }
  }
}

/** Everybody whom the documents of the meeting name, by id: events carry ids alone. */
export function peopleOf({ meeting, rolls, polls }: MeetingRecord): ReadonlyMap<string, PersonReference> {
  const people = new Map<string, PersonReference>();
  const note = ({ villagerId, name, isNamePublic }: PersonReference) =>
    people.set(villagerId, { villagerId, name, isNamePublic });
  for (const { document } of polls) {
    if (document.handCount) [...document.handCount.tellers, document.handCount.watcher].forEach(note);
    if (document.closing) note(document.closing.by);
  }
  note(meeting.document.chair);
  if (meeting.document.recorder) note(meeting.document.recorder);
  for (const { assignment } of meeting.document.items) if (assignment) note(assignment.assignee);
  for (const { holder } of meeting.document.standingReport?.matters ?? [])
    if (holder.kind === 'person') note(holder.person);
  for (const { document } of rolls) document.members.forEach(({ leaveEntry }) => leaveEntry && note(leaveEntry.by));
  for (const { document } of rolls) document.members.forEach(note);
  return people;
}
