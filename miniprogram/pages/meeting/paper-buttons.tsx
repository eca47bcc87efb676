import { View } from '@tarojs/components';
import type { DocumentRequest } from '@shared/contract/documents';
import { minutesWords } from '@shared/text/words/minutes';
import { SecondaryButton } from '../../components/secondary-button';
import { WordButton } from '../../components/word-button';
import { canPrint, printPage } from './paper';
import './paper-buttons.less';

/** What can be done with a sheet: take it along as a Word document, and print it where there is a printer. */
export function PaperButtons({ request }: { request: DocumentRequest }) {
  return (
    <View className="paper-not paper-buttons">
      <WordButton request={request} />
      {canPrint && <SecondaryButton label={minutesWords.print} onTap={printPage} />}
    </View>
  );
}
