import { View } from '@tarojs/components';
import type { DocumentRequest } from '@shared/contract/documents';
import { documentWords } from '@shared/text/words/document';
import { minutesWords } from '@shared/text/words/minutes';
import { useDocument } from '../../cloud/use-document';
import { RefusalNote } from '../../components/refusal-note';
import { SecondaryButton } from '../../components/secondary-button';
import { canPrint, printPage } from './paper';
import './paper-buttons.less';

/** What can be done with a sheet: take it along as a Word document, and print it where there is a printer. */
export function PaperButtons({ request }: { request: DocumentRequest }) {
  const { open, isPending, problem } = useDocument(request);
  return (
    <View className="paper-not paper-buttons">
      <RefusalNote sentence={problem} onRetry={problem === null ? null : () => void open()} />
      <SecondaryButton label={documentWords.download} isPending={isPending} onTap={() => void open()} />
      {canPrint && <SecondaryButton label={minutesWords.print} onTap={printPage} />}
    </View>
  );
}
