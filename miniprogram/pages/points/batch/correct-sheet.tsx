import { correctionWords } from '@shared/text/words/correction';
import { useWords, WordsSheet } from '../words-sheet';
import type { RowSheetProps } from './row-sheet';

const words = {
  title: correctionWords.correctTitle,
  sentence: correctionWords.correctSentence,
  text: correctionWords.correctText,
  send: correctionWords.correctSend,
};

/** Propose to take posted points back, with what was wrong. */
export function CorrectSheet({ row, charsMin, ...ends }: RowSheetProps) {
  const { draft, command } = useWords('points.propose-correction', `points.correct.${row.id}`, ends);
  const send = (text: string) => void command.run({ claimId: row.id, reason: text });
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
