import type { Answer, PayloadOf } from '@shared/contract';
import type { OwnRecord } from '@shared/contract/person';
import { componentWords } from '@shared/text/components';
import { refusalSentence } from '@shared/text/refusals/sentences';
import { privacyWords } from '@shared/text/words/person';
import { callView } from '../../../cloud/call';

const exportedParts: readonly PayloadOf<'member.export'>['part'][] = ['person', 'matters', 'claims', 'messages'];

type Cursor = { value: string | number; id: string } | null;

/** Everything that is kept of the reader, part after part, as text that a person and a program can read. */
export async function readOwnData(): Promise<{ ok: true; text: string } | { ok: false; problem: string }> {
  const data: Record<string, OwnRecord[]> = {};
  for (const part of exportedParts) {
    const rows: OwnRecord[] = [];
    let cursor: Cursor = null;
    do {
      const answer: Answer<'member.export'> | null = await callView('member.export', { part, cursor }).catch(
        () => null,
      );
      if (!answer) return { ok: false, problem: componentWords.connectionLost };
      if (!answer.ok) return { ok: false, problem: refusalSentence(answer.refusal) };
      rows.push(...answer.data.rows);
      cursor = answer.data.next;
    } while (cursor !== null);
    data[part] = rows;
  }
  return { ok: true, text: JSON.stringify({ title: privacyWords.exportTitle, ...data }, null, 2) };
}
