import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import '@shared/text/refusals/proposal';
import { splitWords } from '@shared/text/words/split';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { Edge } from '../edge';
import { SplitForm } from './split-form';
import '../matter-summary.less';

/** A matter that says two things becomes two: by its author, or by a reviewer with a reason. */
export default function SplitPage() {
  const { id = '' } = useRouter().params;
  const view = useView('proposal.preparation', { proposalId: id });
  return (
    <PageFrame title={pageTitles.split} view={view}>
      {(page) => (
        <>
          <Section title={splitWords.before}>
            <View className="matter-summary-body">{page.body}</View>
          </Section>
          {page.split.isOpen ? (
            <SplitForm page={page} />
          ) : (
            <Edge>
              <RefusalNote sentence={refusalSentence(page.split.refusal)} />
            </Edge>
          )}
        </>
      )}
    </PageFrame>
  );
}
