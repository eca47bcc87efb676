import type { EveningPage } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { eveningWords, giveFloorTo } from '@shared/text/words/meeting';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { useCommand } from '../../../cloud/use-command';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { ConsensusSheet } from './consensus-sheet';
import { floorActs } from './floor-acts';
import { HandSheet } from './hand-sheet';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

interface QueueProps {
  page: EveningPage;
  queue: CommandQueue;
}

/** Gives the floor to whoever is next: the round first, then the hands. */
export function GiveFloorButton({ page, queue }: QueueProps) {
  const next = page.floor?.notOffered[0] ?? page.floor?.hands[0];
  if (!next) return null;
  return <PrimaryButton label={giveFloorTo(next.name)} onTap={() => floorActs.give(queue, page, next)} />;
}

/** Ends the present speech; the gist may be noted later. */
export function EndSpeechButton({ page, queue }: QueueProps) {
  const current = page.floor?.current;
  if (!current) return null;
  return <PrimaryButton label={eveningWords.endSpeech} onTap={() => floorActs.end(queue, page, current, null)} />;
}

/** Opens the sheet in which the chair states the consensus. */
export function ConsensusButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const item = page.items.find(({ itemId }) => itemId === page.currentItemId);
  if (!item) return null;
  return (
    <>
      <PrimaryButton
        label={item.consensus === '' ? eveningWords.stateConsensus : eveningWords.consensusAgain}
        onTap={() =>
          show((close) => (
            <ConsensusSheet
              page={page}
              itemId={item.itemId}
              consensus={item.consensus}
              onDone={onDone}
              onClose={close}
            />
          ))
        }
      />
    </>
  );
}

/** A member's own hand, while a matter is discussed. */
export function HandButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const lower = useCommand('meeting.lower-hand', { onDone });
  const { reader, permissions } = page;
  const current = page.items.find((item) => item.itemId === page.currentItemId);
  if (!reader.isPresent || current?.kind !== 'matter' || page.meeting.status !== 'inSession') return null;
  const who = { meetingId: page.meeting.meetingId, villagerId: reader.villagerId };
  const permission = permissions.inSession?.raiseHand;
  const closed = !reader.hasHandUp && permission && !permission.isOpen ? refusalSentence(permission.refusal) : null;
  return (
    <>
      <RefusalNote sentence={lower.problem} onRetry={lower.retry} />
      <PrimaryButton
        label={reader.hasHandUp ? eveningWords.lowerHand : eveningWords.raiseHand}
        isPending={lower.isPending}
        disabledReason={closed}
        onTap={
          reader.hasHandUp
            ? () => void lower.run(who)
            : () => show((close) => <HandSheet page={page} onDone={onDone} onClose={close} />)
        }
      />
    </>
  );
}
