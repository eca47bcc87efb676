import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { MinutesPage as MinutesModel } from '@shared/contract/minutes';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/minutes';
import { minutesState, minutesWords } from '@shared/text/words/minutes';
import { serverNowMs } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { PageFrame } from '../../../components/page-frame';
import { PhotoStrip } from '../../../components/photo-strip';
import { Section } from '../../../components/section';
import { SheetView } from '../sheet-view';
import { PaperButtons } from '../paper-buttons';
import { MinutesActions } from './minutes-actions';
import { SignBar } from './sign-bar';
import './index.less';

/** While the evening goes on the draft is read anew now and then; what is written up stands still. */
const draftRefreshMs = 20_000;

/** The minutes of an evening 会议纪要: the draft while it lasts, then to be signed, and kept. */
export default function MinutesPage() {
  const { id = '' } = useRouter().params;
  const [isDraft, setIsDraft] = useState(false);
  const view = useView('meeting.minutes', { meetingId: id }, isDraft ? { refreshMs: draftRefreshMs } : {});
  const status = view.data?.status;
  useEffect(() => setIsDraft(status === 'begun'), [status]);
  const reload = () => void view.reload();
  return (
    <PageFrame
      title={pageTitles.minutes}
      view={view}
      actionBar={(page) => page.hashToSign !== null && <SignBar page={page} onDone={reload} />}
    >
      {(page) => <Minutes page={page} onDone={reload} />}
    </PageFrame>
  );
}

function Minutes({ page, onDone }: { page: MinutesModel; onDone: () => void }) {
  const { status, dueAtMs, sheet, sheetIds, paperIds, meetingId } = page;
  return (
    <>
      <View className="minutes-state paper-not">
        <Badge label={minutesState(status, dueAtMs, serverNowMs())} tone={status === 'sealed' ? 'good' : 'lamp'} />
      </View>
      <SheetView sheet={sheet} />
      <View className="paper-not">
        {sheetIds.length > 0 && (
          <Section title={minutesWords.sheetPhotos}>
            <PhotoStrip fileIds={sheetIds} />
          </Section>
        )}
        {paperIds.length > 0 && (
          <Section title={minutesWords.paperPhotosTitle}>
            <PhotoStrip fileIds={paperIds} />
          </Section>
        )}
        <PaperButtons request={{ sheet: 'minutes', meetingId }} />
        <MinutesActions page={page} onDone={onDone} />
      </View>
    </>
  );
}
