import { documentRequestShape, type PrintedDocument } from '@shared/contract/documents';
import type { PlatformRefusal } from '@shared/contract/platform';
import { actorFrom } from '@shared/domain/member/actor';
import { refuse, type Refusal } from '@shared/kernel/outcome';
import { sheetFileName } from '@shared/text/minutes/document-words';
import type { Ports } from '@cloud/_platform/ports';
import { storeByKind } from '@cloud/_repositories/documents';
import { findBinding } from '@cloud/_repositories/member/bindings';
import { readSheet } from '@cloud/_repositories/read-sheet';
import { findVillager } from '@cloud/_repositories/villages';
import { wordDocument, wordDocumentType } from './word/word-document';

export type DocumentAnswer = { ok: true; data: PrintedDocument } | { ok: false; refusal: Refusal };

/**
 * Answers who asks for a sheet as a Word document. `callerKey` is the platform's own identity of the caller; what they
 * may have is asked by the same rules as for the page. Nothing is stored: the document travels in the answer.
 */
export async function answerDocument(ports: Ports, callerKey: string, input: unknown): Promise<DocumentAnswer> {
  const request = documentRequestShape.safeParse(input);
  if (!request.success) {
    const field = String(request.error.issues[0]?.path[0] ?? '');
    return refuse({ code: 'InputInvalid', field, problem: 'invalid' } satisfies PlatformRefusal);
  }
  const reads = storeByKind(ports.store);
  const binding = await findBinding(reads, callerKey);
  const villager = binding && (await findVillager(reads, binding.villagerId, binding.villageId));
  if (!villager) return refuse({ code: 'NotBound' } satisfies PlatformRefusal);
  const nowMs = ports.nowMs();
  const actor = actorFrom(villager, nowMs);
  const read = await readSheet(reads, actor, request.data, nowMs);
  if (!read.ok) return read;
  const bytes = await wordDocument(read.sheet);
  const data = {
    fileName: sheetFileName(request.data.sheet, read.title),
    contentType: wordDocumentType,
    base64: bytes.toString('base64'),
  };
  return { ok: true, data };
}
