import { batchWords } from '@shared/text/words/points';
import { FindingSheet, useFinding } from './finding-sheet';
import type { RowSheetProps } from './row-sheet';

/** Answer an objection: whether it is right, and what was found. */
export function AnswerSheet({ row, charsMin, ...ends }: RowSheetProps) {
  const { draft, command } = useFinding('points.answer-objection', `points.answer.${row.id}`, ends);
  const words = {
    title: batchWords.answer,
    sentence: row.details?.objections.find((objection) => objection.answer === null)?.text,
    choose: batchWords.answerTitle,
    yes: batchWords.upheld,
    no: batchWords.dismissed,
    text: batchWords.answerText,
    send: batchWords.answerSend,
  };
  const send = (isUpheld: boolean, text: string) => void command.run({ claimId: row.id, isUpheld, text });
  return (
    <FindingSheet
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
