import type { AnyRefusal } from '@shared/contract';

/** For whom it is collected: chosen from the list of people, or a name that is looked up when there is a network. */
export interface CollectedFrom {
  villagerId: string | null;
  name: string;
}

/** A picture or a recording of it: kept on the phone until the matter is accepted, and where the cloud has it. */
export interface CollectedFile {
  keptName: string;
  fileId: string | null;
}

/** Why it was not taken, until whoever collected it has put it right. */
export type CollectedProblem =
  { kind: 'refused'; refusal: AnyRefusal } | { kind: 'nobody' } | { kind: 'several' } | { kind: 'gone' };

/** What was said on a walk 走访收集: whole on the phone, with its own request id from the beginning. */
export interface Collected {
  requestId: string;
  from: CollectedFrom;
  body: string;
  photos: CollectedFile[];
  voice: (CollectedFile & { seconds: number }) | null;
  madeAtMs: number;
  state: 'waiting' | 'sent' | 'refused';
  problem: CollectedProblem | null;
  /** The matter that it has become. */
  proposalId: string | null;
}

/** Under what the phone keeps what a reader has collected. */
export const collectedKey = (reader: string) => `collected:${reader}`;

export function keptNamesOf({ photos, voice }: Pick<Collected, 'photos' | 'voice'>): string[] {
  return [...photos, ...(voice ? [voice] : [])].map(({ keptName }) => keptName);
}
