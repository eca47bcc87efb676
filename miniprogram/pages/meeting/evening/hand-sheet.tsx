import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { floorWords, handStances } from '@shared/text/words/floor';
import { useCommand } from '../../../cloud/use-command';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';

interface HandSheetProps {
  page: EveningPage;
  onDone: () => void;
  onClose: () => void;
}

/** Raises one's hand, with the side where one likes to say it: two taps, nothing to type. */
export function HandSheet({ page, onDone, onClose }: HandSheetProps) {
  const raise = useCommand('meeting.raise-hand', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const who = { meetingId: page.meeting.meetingId, villagerId: page.reader.villagerId };
  return (
    <Sheet isOpen title={floorWords.raiseTitle} onClose={onClose}>
      <View className="evening-label">{floorWords.raiseNote}</View>
      <RefusalNote sentence={raise.problem} onRetry={raise.retry} />
      {handStances.map(({ value, label }) => (
        <SecondaryButton
          key={label}
          label={label}
          isPending={raise.isPending}
          onTap={() => void raise.run({ ...who, stance: value })}
        />
      ))}
    </Sheet>
  );
}
