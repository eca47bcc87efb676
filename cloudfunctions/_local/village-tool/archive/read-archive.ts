import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ArchiveHeader, type ArchiveLine, headerShape, lineShape } from './archive-lines';

/** Why an archive is not taken: the line, the record in it as far as it can be read, and what does not hold. */
export class ArchiveBroken extends Error {
  constructor(
    readonly lineNumber: number,
    readonly record: string,
    readonly problem: string,
  ) {
    super(`line ${lineNumber}${record && ` (${record})`}: ${problem}`);
    this.name = 'ArchiveBroken';
  }
}

export type NumberedLine = ArchiveLine & { lineNumber: number };

export async function readHeader(file: string): Promise<ArchiveHeader> {
  for await (const text of textLines(file)) return parseHeader(text);
  throw new ArchiveBroken(1, '', 'this file is empty');
}

/** The documents of an archive in order, each of the right shape and nothing more. */
export async function* readLines(file: string): AsyncGenerator<NumberedLine> {
  let lineNumber = 0;
  for await (const text of textLines(file)) {
    lineNumber += 1;
    if (lineNumber === 1) continue;
    const parsed = lineShape.safeParse(parseJson(text));
    if (!parsed.success) throw new ArchiveBroken(lineNumber, '', 'this line is not a record');
    yield { ...(parsed.data as ArchiveLine), lineNumber };
  }
}

function parseHeader(text: string): ArchiveHeader {
  const parsed = headerShape.safeParse(parseJson(text));
  if (!parsed.success) throw new ArchiveBroken(1, 'header', 'this is no archive of a village, or of another version');
  return parsed.data;
}

function textLines(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
