import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MinutesPage } from '@shared/contract/minutes';
import { minutesWords } from '@shared/text/words/minutes';
import { SecondaryButton } from '../../../components/secondary-button';
import { AddendumSheet } from './addendum-sheet';
import { PaperSheet, SignInPhotosSheet } from './photo-sheets';

export interface ActionProps {
  page: MinutesPage;
  onDone: () => void;
}

type Opened = 'paper' | 'photos' | 'addendum' | null;

/** What chair and clerk may do with the minutes beside signing them on the screen. */
export function MinutesActions({ page, onDone }: ActionProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const { signOnPaper, attachSheet, addAddendum } = page.permissions;
  const part = { page, onDone, onClose: () => setOpened(null) };
  return (
    <View className="paper-buttons">
      {signOnPaper.isOpen && <SecondaryButton label={minutesWords.paper} onTap={() => setOpened('paper')} />}
      {attachSheet.isOpen && (
        <SecondaryButton
          label={page.sheetIds.length === 0 ? minutesWords.attachSheet : minutesWords.attachAgain}
          onTap={() => setOpened('photos')}
        />
      )}
      {addAddendum.isOpen && <SecondaryButton label={minutesWords.addendum} onTap={() => setOpened('addendum')} />}
      {opened === 'paper' && <PaperSheet {...part} />}
      {opened === 'photos' && <SignInPhotosSheet {...part} />}
      {opened === 'addendum' && <AddendumSheet {...part} />}
    </View>
  );
}
