import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { undoSentence } from '@shared/text/words/console';
import { eveningWords } from '@shared/text/words/meeting';
import { minutesWords } from '@shared/text/words/minutes';
import { openPage } from '../../../cloud/open-page';
import { SecondaryButton } from '../../../components/secondary-button';
import { hasConsole, minutesPage } from './console-pages';
import { isForMinutes } from './evening-actions';
import { ScreenLink } from './screen-link';
import { useSheetHost } from './sheet-host';
import { UndoSheet } from './undo-sheet';

interface EveningMoreProps {
  page: EveningPage;
  onDone: () => void;
}

/** Where else one may want to go, at the end of the page; chair and clerk have it all in their bar while it lasts. */
export function EveningMore({ page, onDone }: EveningMoreProps) {
  const { show } = useSheetHost();
  const { meetingId, openedAtMs } = page.meeting;
  const [latest] = page.undo;
  if (hasConsole(page)) return null;
  return (
    <View className="evening-more">
      {latest && (
        <SecondaryButton
          label={undoSentence(latest)}
          onTap={() => show((close) => <UndoSheet page={page} undo={latest} onDone={onDone} onClose={close} />)}
        />
      )}
      <ScreenLink page={page} />
      {openedAtMs !== null && !isForMinutes(page) && (
        <SecondaryButton label={minutesWords.toMinutes} onTap={() => openPage(minutesPage(meetingId))} />
      )}
      <SecondaryButton
        label={eveningWords.toNotice}
        onTap={() => openPage(`/pages/agenda/notice/index?id=${meetingId}`)}
      />
    </View>
  );
}
