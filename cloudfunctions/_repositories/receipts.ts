import type { StoredDocument } from '@cloud/_platform/store';
import type { Act, UnitOfWork } from './unit-of-work';

/** What an accepted command leaves, so that its repetition gets the same answer. */
export interface Receipt extends StoredDocument {
  kind: 'receipt';
  villageId: string;
  payloadHash: string;
  reply: unknown;
  atMs: number;
}

/** The name of a person's act: one request of theirs is carried out once. */
export function actIdOf(villagerId: string, requestId: string): string {
  return `${villagerId}.${requestId}`;
}

export async function findReceipt(work: UnitOfWork, actId: string): Promise<Receipt | undefined> {
  return (await work.get('receipt', actId)) as Receipt | undefined;
}

export function receiptOf(act: Act, villageId: string, payloadHash: string, reply: unknown): Receipt {
  return { id: act.actId, kind: 'receipt', villageId, payloadHash, reply, atMs: act.nowMs };
}
