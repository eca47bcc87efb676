import type { UnitModel } from '@shared/contract/units';
import { unitsWords as words } from '@shared/text/words/units';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';

interface EndSheetProps {
  unit: UnitModel;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more before a unit receives nothing any more. */
export function EndSheet({ unit, onClose, onDone }: EndSheetProps) {
  const end = useCommand('village.end-unit', { onDone });
  return (
    <ConfirmSheet
      isOpen
      isDanger
      title={words.endOf(unit.name)}
      sentence={words.endNote}
      confirmLabel={words.end}
      onConfirm={() => void end.run({ unitId: unit.unitId })}
      onCancel={onClose}
      isPending={end.isPending}
      problem={end.problem}
      onRetry={end.retry}
    />
  );
}
