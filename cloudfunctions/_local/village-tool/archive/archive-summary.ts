import { sha256 } from '@cloud/_platform/sha256';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { archiveFormat, type ArchiveHeader, type ArchiveLine, archiveVersion, hashBeforeLines } from './archive-lines';

/** Counts the lines that go by, and makes the header that fits them: the same for writing and for checking. */
export class ArchiveSummary {
  private readonly collections: Record<string, { count: number; headsHash: string }> = {};
  private lastEventAtMs = 0;
  private lineCount = 0;
  linesHash: string;

  constructor(private readonly villageId: string) {
    this.linesHash = hashBeforeLines(villageId);
  }

  take({ collection, document, hash }: ArchiveLine): void {
    const sum = (this.collections[collection] ??= { count: 0, headsHash: '' });
    sum.count += 1;
    if ('chain' in document) {
      const { id, chain } = document as CaseDocument;
      sum.headsHash = sha256(canonicalJson([sum.headsHash, id, chain.seq, chain.hash]));
    }
    if (collection === 'events') {
      this.lastEventAtMs = Math.max(this.lastEventAtMs, (document as unknown as CaseEvent).atMs);
    }
    this.lineCount += 1;
    this.linesHash = hash;
  }

  countOf(collection: string): number {
    return this.collections[collection]?.count ?? 0;
  }

  get header(): ArchiveHeader {
    return {
      format: archiveFormat,
      version: archiveVersion,
      villageId: this.villageId,
      lineCount: this.lineCount,
      lastEventAtMs: this.lastEventAtMs,
      collections: this.collections,
      linesHash: this.linesHash,
    };
  }
}
