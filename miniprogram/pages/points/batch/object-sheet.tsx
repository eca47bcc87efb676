import { batchWords } from '@shared/text/words/points';
import { useWords, WordsSheet } from '../words-sheet';
import type { RowSheetProps } from './row-sheet';

const words = {
  title: batchWords.objectTitle,
  sentence: batchWords.objectSentence,
  text: batchWords.objectText,
  send: batchWords.objectSend,
};

/** Object to one entry of the notice, with what is wrong about it. */
export function ObjectSheet({ row, charsMin, ...ends }: RowSheetProps) {
  const { draft, command } = useWords('points.object', `points.object.${row.id}`, ends);
  const send = (text: string) => void command.run({ claimId: row.id, text });
  return (
    <WordsSheet
      row={row}
      words={words}
      charsMin={charsMin}
      draft={draft}
      command={command}
      onSend={send}
      onClose={ends.onClose}
    />
  );
}
