import { collections } from '@cloud/_platform/collections';
import { sha256 } from '@cloud/_platform/sha256';
import { chainStart, type Fault, faultInHead, faultInLink, type Link } from '@shared/domain/record/verify-chain';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { type ArchiveHeader, lineHash } from './archive-lines';
import { ArchiveSummary } from './archive-summary';
import { ArchiveBroken, type NumberedLine, readHeader, readLines } from './read-archive';

/**
 * Reads a whole archive and checks that it is what was exported: every line follows the one before, every case ends
 * its chain, and the header fits. Throws {@link ArchiveBroken} with the first record that does not hold.
 */
export async function checkArchive(file: string): Promise<ArchiveHeader> {
  const header = await readHeader(file);
  const summary = new ArchiveSummary(header.villageId);
  const chains = new ChainsInOrder();
  let lineNumber = 1;
  let isVillageThere = false;
  for await (const line of readLines(file)) {
    ({ lineNumber } = line);
    const problem = problemOf(line, summary.linesHash, header.villageId);
    if (problem) throw new ArchiveBroken(lineNumber, recordOf(line), problem);
    chains.take(line);
    summary.take(line);
    if (line.collection === 'villages') isVillageThere = true;
  }
  chains.end(lineNumber + 1);
  if (!isVillageThere)
    throw new ArchiveBroken(lineNumber + 1, `villages ${header.villageId}`, 'this record is missing');
  if (canonicalJson(summary.header) !== canonicalJson(header)) {
    throw new ArchiveBroken(lineNumber + 1, '', 'the file ends here, and its header says otherwise');
  }
  return header;
}

function problemOf({ hash, collection, document }: NumberedLine, hashBefore: string, villageId: string): string | null {
  if (lineHash(hashBefore, collection, document) !== hash) {
    return 'this record was changed, or does not follow the one before it';
  }
  if (document.villageId !== villageId) return 'this record is of another village';
  if (document.kind !== collections[collection].kind) return 'this record lies in a strange collection';
  return null;
}

function recordOf({ collection, document }: NumberedLine): string {
  return `${collection} ${document.id}`;
}

/** Follows the chains of a file, in which each case is followed by its events. */
class ChainsInOrder {
  private owner: CaseDocument | null = null;
  private last: Link = chainStart;

  take(line: NumberedLine): void {
    const { collection, document, lineNumber } = line;
    if (collection !== 'events') {
      this.end(lineNumber);
      this.owner = 'chain' in document ? (document as CaseDocument) : null;
      this.last = chainStart;
      return;
    }
    if (!this.owner) throw new ArchiveBroken(lineNumber, recordOf(line), 'the case of this event is missing');
    const event = document as unknown as CaseEvent;
    report(lineNumber, faultInLink(this.owner, this.last, event, sha256));
    this.last = event;
  }

  /** The case before ends here. */
  end(lineNumber: number): void {
    if (this.owner) report(lineNumber, faultInHead(this.owner, this.last));
    this.owner = null;
  }
}

function report(lineNumber: number, fault: Fault | null): void {
  if (fault) throw new ArchiveBroken(lineNumber, `${fault.kind} ${fault.id}`, fault.problem);
}
