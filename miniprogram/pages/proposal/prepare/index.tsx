import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/pre-review';
import '@shared/text/refusals/proposal';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { PreparationForm } from './form';
import './index.less';

/** Complete a matter 收集: the form with the live checklist. */
export default function PreparePage() {
  const { id = '' } = useRouter().params;
  const view = useView('proposal.preparation', { proposalId: id });
  const [savedMissing, setSavedMissing] = useState<number | null>(null);
  const [isReading, setReading] = useState(false);
  const onSaved = (missingCount: number) => {
    setSavedMissing(missingCount);
    setReading(true);
    void view.reload().then(() => setReading(false));
  };
  return (
    <PageFrame title={pageTitles.prepare} view={view}>
      {(page) =>
        isReading ? (
          <Skeleton />
        ) : (
          <PreparationForm
            key={JSON.stringify([page.body, page.preparation])}
            page={page}
            savedMissing={savedMissing}
            onSaved={onSaved}
          />
        )
      }
    </PageFrame>
  );
}
