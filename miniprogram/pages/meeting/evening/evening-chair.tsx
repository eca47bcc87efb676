import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { floorWords, handoverSentence } from '@shared/text/words/floor';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { HandOverSheet, TakeBackSheet } from './hand-over-sheet';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** Who leads the evening 主持, where it is not simply the chair, and handing it over. */
export function EveningChair({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { chair, meeting } = page;
  const isOver = meeting.endedAtMs !== null;
  const mayHandOver = !isOver && (page.reader.isChair || (page.reader.isClerk && chair.handOver.isOpen));
  const mayTakeBack = !isOver && chair.takeBack.isOpen;
  const warning = warningOf(page);
  // Handing over is in the console; here it stands where it is needed now.
  if (!mayTakeBack && chair.handovers.length === 0 && warning === null) return null;
  return (
    <Section title={floorWords.leads} note={chair.leaderName}>
      {chair.handovers.map((handover, index) => (
        <View key={index} className="evening-handover">
          {handoverSentence(handover)}
        </View>
      ))}
      {warning && <View className="evening-warning">{warning}</View>}
      {mayHandOver && warning !== null && (
        <SecondaryButton
          label={floorWords.handOver}
          onTap={() => show((close) => <HandOverSheet page={page} onDone={onDone} onClose={close} />)}
        />
      )}
      {mayTakeBack && (
        <SecondaryButton
          label={floorWords.takeBack}
          onTap={() => show((close) => <TakeBackSheet page={page} onDone={onDone} onClose={close} />)}
        />
      )}
    </Section>
  );
}

/** The chair who is to come in time is no warning; one who leads from home is. */
export function warningOf({ chair, meeting, reader }: EveningPage): string | null {
  if (meeting.endedAtMs !== null) return null;
  if (chair.isLeaderRecused && (reader.isChair || reader.isClerk)) return floorWords.leaderRecused;
  return chair.isLeaderAway && reader.isClerk && meeting.openedAtMs !== null ? floorWords.leaderAway : null;
}
