import { useRouter } from '@tarojs/taro';
import { pageTitles } from '@shared/text/page-titles';
import { openingWords } from '@shared/text/words/vote';
import '@shared/text/refusals/vote';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { Opening } from './opening';
import { PollScreen } from './poll-screen';
import './index.less';

/** A poll by its id, or, before there is one, the item of a meeting on which the chair opens it. */
export default function PollPage() {
  const { id, meetingId, itemId } = useRouter().params;
  if (id) return <PollScreen pollId={id} />;
  if (meetingId && itemId) return <Opening meetingId={meetingId} itemId={itemId} />;
  return (
    <PageFrame title={pageTitles.poll}>
      <EmptyState sentence={openingWords.notIn} />
    </PageFrame>
  );
}
