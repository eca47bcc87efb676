import { useState } from 'react';
import type { SupplyDetail } from '@shared/contract/supply';
import { supplyTextCharsMax } from '@shared/domain/neighbourhood/supply-draft';
import { dayAhead } from '@shared/text/dates';
import { supplyWords } from '@shared/text/words/supply';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { WordsSheet } from '../words-sheet';

type WordsStep = 'giveBack' | 'confirm' | 'notReceived' | 'withdraw';
export type SupplyStep = WordsStep | 'claim' | 'deliver';

interface SheetProps {
  supply: SupplyDetail;
  onClose: () => void;
  onDone: () => void;
}

/** Until when it will be there; at first the line's own last day. */
export function ClaimSheet({ supply, onClose, onDone }: SheetProps) {
  const lastOn = dayAhead(supply.untilMs, 0);
  const [untilOn, setUntilOn] = useState(lastOn);
  const claim = useCommand('neighbourhood.claim-supply', {
    onDone: () => {
      onClose();
      onDone();
    },
    onRefused: onDone,
  });
  return (
    <ConfirmSheet
      isOpen
      title={supplyWords.claimTitle}
      confirmLabel={supplyWords.claimConfirm}
      isPending={claim.isPending}
      problem={claim.problem}
      onRetry={claim.retry}
      onConfirm={() => void claim.run({ supplyId: supply.id, untilOn })}
      onCancel={onClose}
    >
      <DateField label={supplyWords.claimUntil} value={untilOn} from={supply.today} to={lastOn} onChange={setUntilOn} />
    </ConfirmSheet>
  );
}

export function DeliverSheet({ supply, onClose, onDone }: SheetProps) {
  const [photoIds, setPhotoIds] = useState<string[]>([]);
  return (
    <WordsSheet
      action="neighbourhood.deliver-supply"
      words={{ title: supplyWords.deliverTitle, text: supplyWords.deliverText, send: supplyWords.deliver }}
      charsMax={supplyTextCharsMax}
      isOptional
      payloadOf={(text) => ({ supplyId: supply.id, text, photoIds })}
      onClose={onClose}
      onDone={onDone}
    >
      <PhotoPicker label={supplyWords.deliverPhotos} isOptional fileIds={photoIds} onChange={setPhotoIds} />
    </WordsSheet>
  );
}

/** The steps that ask for a word and nothing else. */
export function SupplyWordsSheet({ supply, step, onClose, onDone }: SheetProps & { step: WordsStep }) {
  const common = { charsMax: supplyTextCharsMax, onClose, onDone };
  const supplyId = supply.id;
  const why = { text: supplyWords.why, hint: supplyWords.whyHint };
  switch (step) {
    case 'giveBack':
      return (
        <WordsSheet
          {...common}
          action="neighbourhood.give-supply-back"
          words={{
            ...why,
            title: supplyWords.giveBackTitle,
            sentence: supplyWords.giveBackSentence,
            send: supplyWords.giveBack,
          }}
          payloadOf={(reason) => ({ supplyId, reason })}
        />
      );
    case 'withdraw':
      return (
        <WordsSheet
          {...common}
          action="neighbourhood.withdraw-supply"
          isDanger
          words={{
            ...why,
            title: supplyWords.withdrawTitle,
            sentence: supplyWords.withdrawSentence,
            send: supplyWords.withdraw,
          }}
          payloadOf={(reason) => ({ supplyId, reason })}
        />
      );
    case 'confirm':
    case 'notReceived': {
      const isReceived = step === 'confirm';
      const title = isReceived ? supplyWords.confirmTitle : supplyWords.notReceivedTitle;
      const send = isReceived ? supplyWords.confirm : supplyWords.notReceived;
      return (
        <WordsSheet
          {...common}
          action="neighbourhood.confirm-supply"
          isOptional={isReceived}
          words={{ title, text: supplyWords.confirmText, send }}
          payloadOf={(text) => ({ supplyId, isReceived, text })}
        />
      );
    }
  }
}
