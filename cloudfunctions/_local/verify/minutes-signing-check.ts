import {
  hashOfAddendum,
  type MinutesCase,
  type MinutesSignature,
  type SigningCapacity,
} from '@shared/domain/record/minutes/minutes-case';
import type { Fault } from '@shared/domain/record/verify-chain';
import type { CaseEvent } from '@shared/kernel/case';
import { sha256 } from '@cloud/_platform/sha256';
import { problem } from './case-checks';

interface SignedData {
  capacity: SigningCapacity;
  villagerId: string;
  isOnPaper: boolean;
  hash: string;
}

/** The state of the signing, the signatures, and the addenda with their texts are those that the events recorded. */
export function faultInSigning(minutes: MinutesCase, events: readonly CaseEvent[]): Fault | null {
  const { written, status, sealedAtMs, signatures, addenda } = minutes;
  const hash = written?.hash ?? '';
  const sealing = events.find(({ type }) => type === 'MinutesSealed');
  const isSealed = status === 'sealed';
  if (isSealed !== (sealing !== undefined) || sealedAtMs !== (sealing?.atMs ?? null)) {
    return problem(minutes, 'these minutes are not sealed as was recorded');
  }
  if (!isSigned(signatures, hash, events)) return problem(minutes, 'these minutes bear other signatures than recorded');
  const proposed = events.filter(({ type }) => type === 'AddendumProposed').map(({ data }) => data as { hash: string });
  const isWhole = (addendum: MinutesCase['addenda'][number], index: number) => {
    const end = events.find(({ type, data }) => type === 'AddendumSealed' && numberIn(data) === addendum.number);
    return (
      addendum.number === index + 1 &&
      addendum.hash === proposed[index]?.hash &&
      addendum.hash === hashOfAddendum(hash, addendum, sha256) &&
      addendum.sealedAtMs === (end?.atMs ?? null) &&
      isSigned(addendum.signatures, addendum.hash, events)
    );
  };
  const areWhole = addenda.length === proposed.length && addenda.every(isWhole);
  return areWhole ? null : problem(minutes, 'an addendum to these minutes is not the one recorded');
}

function numberIn(data: CaseEvent['data']): number {
  return (data as { number: number }).number;
}

/** Whether these are the signatures that were recorded under this hash since the minutes were last written. */
function isSigned(signatures: readonly MinutesSignature[], hash: string, events: readonly CaseEvent[]): boolean {
  const since = events.map(({ type }) => type).lastIndexOf('MinutesWritten');
  const recorded = events.slice(since + 1).filter(({ type, data }) => {
    return type === 'MinutesSigned' && (data as SignedData).hash === hash;
  });
  if (recorded.length !== signatures.length) return false;
  return signatures.every(({ capacity, by, isOnPaper, atMs }, index) => {
    const event = recorded[index];
    const data = event?.data as SignedData | undefined;
    const isSame = data?.capacity === capacity && data.villagerId === by.villagerId && data.isOnPaper === isOnPaper;
    return isSame && event?.atMs === atMs;
  });
}
