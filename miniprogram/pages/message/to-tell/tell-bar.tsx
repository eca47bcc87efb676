import { useState } from 'react';
import { View } from '@tarojs/components';
import type { TellingRow } from '@shared/contract/message';
import type { TellingWay } from '@shared/domain/message/message';
import { messagesAtOnceMax } from '@shared/domain/message/read-draft';
import { tellingWayNames, tellLabel, toTellWords } from '@shared/text/words/message';
import { useCommand } from '../../../cloud/use-command';
import { useDocument } from '../../../cloud/use-document';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { canPrint, printPage } from '../../../components/print-sheet/print-page';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';

interface TellBarProps {
  rows: readonly TellingRow[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  onTold: () => void;
}

const ways = Object.entries(tellingWayNames).map(([value, label]) => ({ value: value as TellingWay, label }));

/** Marks the chosen as told, and puts the list of those to be told on paper. */
export function TellBar({ rows, chosen, onChoose, onTold }: TellBarProps) {
  const [isAsking, setAsking] = useState(false);
  const [way, setWay] = useState<TellingWay>('phone');
  const tell = useCommand('message.tell');
  const paper = useDocument({ sheet: 'tellingSheet' });
  const isAll = chosen.length === rows.length;
  const confirm = async () => {
    for (let start = 0; start < chosen.length; start += messagesAtOnceMax) {
      const messageIds = chosen.slice(start, start + messagesAtOnceMax);
      if (!(await tell.run({ messageIds, way }))) return;
    }
    setAsking(false);
    onTold();
  };
  return (
    <>
      <RefusalNote sentence={paper.problem} onRetry={paper.problem === null ? null : () => void paper.open()} />
      <View className="action-row">
        <SecondaryButton
          label={isAll ? toTellWords.chooseNone : toTellWords.chooseAll}
          isInline
          onTap={() => onChoose(isAll ? [] : rows.map((row) => row.messageId))}
        />
        <SecondaryButton
          label={toTellWords.download}
          isInline
          isPending={paper.isPending}
          onTap={() => void paper.open()}
        />
        {canPrint && <SecondaryButton label={toTellWords.print} isInline onTap={printPage} />}
      </View>
      <PrimaryButton
        label={tellLabel(chosen.length)}
        disabledReason={chosen.length === 0 ? toTellWords.nothingChosen : null}
        onTap={() => setAsking(true)}
      />
      <ConfirmSheet
        isOpen={isAsking}
        title={toTellWords.wayTitle}
        sentence={toTellWords.waySentence}
        confirmLabel={toTellWords.confirm}
        isPending={tell.isPending}
        problem={tell.problem}
        onRetry={tell.retry}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        <SingleChoice label={toTellWords.way} choices={ways} value={way} onChange={setWay} />
      </ConfirmSheet>
    </>
  );
}
