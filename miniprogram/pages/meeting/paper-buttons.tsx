import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DocumentRequest } from '@shared/contract/documents';
import type { AnyRefusal } from '@shared/contract';
import { refusalSentence } from '@shared/text/refusals';
import { minutesWords } from '@shared/text/words/minutes';
import { openDocument } from '../../cloud/printed-document';
import { RefusalNote } from '../../components/refusal-note';
import { SecondaryButton } from '../../components/secondary-button';
import { canPrint, printPage } from './paper';
import './paper-buttons.less';

/** What can be done with a sheet: take it along as a Word document, and print it where there is a printer. */
export function PaperButtons({ request }: { request: DocumentRequest }) {
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const download = async () => {
    if (isPending) return;
    setIsPending(true);
    setProblem(null);
    const answer = await openDocument(request).catch(() => null);
    setIsPending(false);
    if (answer === null) setProblem(minutesWords.downloadFailed);
    else if (!answer.ok) setProblem(refusalSentence(answer.refusal as AnyRefusal));
  };
  return (
    <View className="paper-not paper-buttons">
      <RefusalNote sentence={problem} onRetry={problem === null ? null : () => void download()} />
      <SecondaryButton label={minutesWords.download} isPending={isPending} onTap={() => void download()} />
      {canPrint && <SecondaryButton label={minutesWords.print} onTap={printPage} />}
    </View>
  );
}
