import type { ReplyOf } from '@shared/contract';
import { draftOwner } from '../demo/identity';
import { serverNowMs } from './clock';
import { readKept, writeKept } from './phone-storage';

/** A file that the cloud expects of this phone, and which of its parts have arrived there. */
export interface UnderWay {
  /** Made of its bytes: the same picture, chosen again after WeChat was closed, goes on where it broke off. */
  key: string;
  place: ReplyOf<'photo.announce'>;
  arrived: number[];
  announcedAtMs: number;
}

/** The cloud throws away after a day what was never finished; a little earlier it is begun anew. */
const goesOnForMs = 23 * 3_600_000;
/** Nobody has more going up at once; what was given up falls out. */
const countMax = 20;

const storageKey = () => `uploads:${draftOwner()}`;

function all(): UnderWay[] {
  const sinceMs = serverNowMs() - goesOnForMs;
  return (readKept<UnderWay[]>(storageKey()) ?? []).filter(({ announcedAtMs }) => announcedAtMs > sinceMs);
}

export function findUnderWay(key: string): UnderWay | undefined {
  return all().find((each) => each.key === key);
}

/** A phone without room for the note sends all the same, and goes on for as long as it is not closed. */
export function noteUnderWay(upload: UnderWay): void {
  const others = all().filter(({ key }) => key !== upload.key);
  writeKept(storageKey(), [...others, upload].slice(-countMax));
}

export function forgetUnderWay(key: string): void {
  writeKept(
    storageKey(),
    all().filter((each) => each.key !== key),
  );
}
