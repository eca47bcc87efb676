import { useEffect, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { pageTitles } from '@shared/text/page-titles';
import { collectWords } from '@shared/text/words/collect';
import '@shared/text/refusals/member';
import '@shared/text/refusals/photo';
import '@shared/text/refusals/proposal';
import { listCollected, onCollectedChange } from '../../../cloud/collected/collected-store';
import { refreshRoster } from '../../../cloud/collected/roster';
import { sendCollected } from '../../../cloud/collected/send-collected';
import { knowReader } from '../../../cloud/learn-reader';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { CollectForm } from './collect-form';
import { CollectedList } from './collected-list';
import { useCollecting } from './use-collecting';

/** Collect on a walk 走访收集: one after the other, also without a network; what is noted goes out by itself. */
export default function CollectPage() {
  const [all, setAll] = useState(listCollected);
  const collecting = useCollecting();
  useEffect(() => onCollectedChange(() => setAll(listCollected())), []);
  useDidShow(() => {
    // It may be the first page that this phone opens.
    void knowReader().then(() => {
      setAll(listCollected());
      void sendCollected();
      void refreshRoster();
    });
  });
  return (
    <PageFrame
      title={pageTitles.collect}
      actionBar={
        <>
          <RefusalNote sentence={collecting.problem} />
          <PrimaryButton label={collectWords.add} disabledReason={collecting.missing} onTap={collecting.add} />
        </>
      }
    >
      <CollectForm collecting={collecting} />
      <CollectedList all={all} onChange={collecting.takeUp} />
    </PageFrame>
  );
}
