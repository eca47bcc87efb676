import type { MyClaimRow } from '@shared/contract/points-pages';
import { correctionWords } from '@shared/text/words/correction';
import { useWords, WordsSheet } from '../words-sheet';

interface ExplainSheetProps {
  row: MyClaimRow;
  charsMin: number;
  onClose: () => void;
  onDone: () => void;
}

const words = {
  title: correctionWords.explainTitle,
  sentence: correctionWords.explainSentence,
  text: correctionWords.explainText,
  send: correctionWords.explainSend,
};

/** Explain one's points before a deduction is judged or a correction decided. */
export function ExplainSheet({ row, charsMin, ...ends }: ExplainSheetProps) {
  const { draft, command } = useWords('points.explain', `points.explain.${row.id}`, ends);
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
