import type { MyClaimRow } from '@shared/contract/points-pages';
import { correctionWords } from '@shared/text/words/correction';
import { useWords, WordsSheet } from '../words-sheet';

interface AppealSheetProps {
  row: MyClaimRow;
  charsMin: number;
  onClose: () => void;
  onDone: () => void;
}

const words = {
  title: correctionWords.appealTitle,
  sentence: correctionWords.appealSentence,
  text: correctionWords.appealText,
  send: correctionWords.appealSend,
};

/** Appeal against points that were deducted. */
export function AppealSheet({ row, charsMin, ...ends }: AppealSheetProps) {
  const { draft, command } = useWords('points.propose-correction', `points.appeal.${row.id}`, ends);
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
