import { useRouter } from '@tarojs/taro';
import type { PrintedSheet } from '@shared/contract/documents';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/minutes';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { SheetView } from '../sheet-view';
import { PaperButtons } from '../paper-buttons';

/** A sheet of a meeting, to be printed and signed by hand: the sign-in sheet 签到册, the notice 会议通知. */
export default function PrintedSheetPage() {
  const { id = '', sheet = '' } = useRouter().params;
  const request = { meetingId: id, sheet: sheet as PrintedSheet };
  const view = useView('meeting.printed-sheet', request);
  return (
    <PageFrame title={pageTitles.printedSheet} view={view}>
      {(page) => (
        <>
          <PaperButtons request={request} />
          <SheetView sheet={page.sheet} />
        </>
      )}
    </PageFrame>
  );
}
