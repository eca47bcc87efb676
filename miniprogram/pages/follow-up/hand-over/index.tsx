import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { HandOverPage } from '@shared/contract/follow-up-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { handOverWords } from '@shared/text/words/follow-up';
import '@shared/text/refusals/follow-up';
import '@shared/text/refusals/member';
import { decisionTitle } from '@shared/text/words/recommendation';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { matterPage } from '../../proposal/matter-words';
import { FormBar } from '../form-bar';
import { MatterHead } from '../matter-head';
import { HandOverForm } from './hand-over-form';
import { ReassignForm } from './reassign-form';

/** Gives a decided matter to whoever carries it out; later, to somebody else or with another date. */
export default function HandOver() {
  const { id = '' } = useRouter().params;
  const view = useView('follow-up.candidates', { proposalId: id });
  const leave = () => openPage(matterPage(id));
  return (
    <PageFrame title={pageTitles.handOver} view={view}>
      {(page) => (
        <>
          <MatterHead row={page.row} />
          <Decided decision={page.decision} />
          <Form page={page} onDone={leave} />
        </>
      )}
    </PageFrame>
  );
}

function Decided({ decision }: Pick<HandOverPage, 'decision'>) {
  if (!decision) return null;
  const { year, number, force, text } = decision;
  return (
    <Section title={handOverWords.decision} note={decisionTitle(year, number, force)}>
      <View>{text}</View>
    </Section>
  );
}

function Form({ page, onDone }: { page: HandOverPage; onDone: () => void }) {
  if (page.handOver.isOpen) return <HandOverForm page={page} onDone={onDone} />;
  if (page.reassign.isOpen) return <ReassignForm page={page} onDone={onDone} />;
  const closed = page.row.status === 'adopted' ? page.handOver : page.reassign;
  return closed.isOpen ? null : (
    <FormBar>
      <RefusalNote sentence={refusalSentence(closed.refusal)} />
    </FormBar>
  );
}
