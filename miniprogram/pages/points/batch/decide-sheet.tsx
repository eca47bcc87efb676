import { correctionWords } from '@shared/text/words/correction';
import { FindingSheet, useFinding } from './finding-sheet';
import type { RowSheetProps } from './row-sheet';

const words = {
  title: correctionWords.decideCorrection,
  sentence: correctionWords.decideSentence,
  choose: correctionWords.decideTitle,
  yes: correctionWords.confirmCorrection,
  no: correctionWords.dismissCorrection,
  text: correctionWords.decideText,
  send: correctionWords.decideSend,
};

/** Decide on a correction: whether the points were a mistake, and what was found. */
export function DecideSheet({ row, charsMin, ...ends }: RowSheetProps) {
  const { draft, command } = useFinding('points.decide-correction', `points.decide.${row.id}`, ends);
  const send = (isConfirmed: boolean, text: string) => void command.run({ claimId: row.id, isConfirmed, text });
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
