import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ProcedurePage as ProcedureModel } from '@shared/contract/decision';
import { untilInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import { procedureWords as words } from '@shared/text/words/procedure';
import { holderName } from '@shared/text/words/proposal';
import '@shared/text/refusals/decision';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { HolderLine } from '../../../components/holder-line';
import { PageFrame } from '../../../components/page-frame';
import { ProcedureStrip } from '../../../components/procedure-strip';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { matterPage } from '../../proposal/matter-words';
import { BeginProcedure } from './begin-procedure';
import { RecordStep } from './record-step';
import './index.less';

/** The procedure by which another body decides a matter 四议两公开: begun here, recorded step by step, seen on one strip. */
export default function ProcedurePage() {
  const { id = '' } = useRouter().params;
  const view = useView('decision.procedure', { proposalId: id });
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.procedure} view={view}>
      {(page) => (
        <>
          <Section title={page.title}>
            <View className="procedure-note">{page.procedure || page.begin ? words.note : words.nothing}</View>
            <InHands page={page} />
            <SecondaryButton label={words.toMatter} onTap={() => openPage(matterPage(page.proposalId))} />
          </Section>
          {page.procedure && (
            <Section title={page.procedure.title}>
              <ProcedureStrip procedure={page.procedure} />
              <Elsewhere page={page} />
            </Section>
          )}
          {page.begin && <BeginProcedure page={page} begin={page.begin} onDone={reload} />}
          {page.next?.record.isOpen && (
            <RecordStep key={page.next.index} page={page} next={page.next} onDone={reload} />
          )}
        </>
      )}
    </PageFrame>
  );
}

function InHands({ page: { holder, dueAtMs } }: { page: ProcedureModel }) {
  const nowMs = serverNowMs();
  if (holder === null) return null;
  return (
    <HolderLine
      holder={holderName(holder, ({ name }) => name)}
      until={untilInWords(dueAtMs, nowMs)}
      isOverdue={dueAtMs < nowMs}
    />
  );
}

/** The body's meeting and the publishing of what it decided have pages of their own. */
function Elsewhere({ page: { procedure, status } }: { page: ProcedureModel }) {
  const next = procedure?.steps.find(({ isNext }) => isNext);
  if (next?.kind === 'decides' && status !== 'scheduled') {
    return <SecondaryButton label={words.toPlan} onTap={() => openPage('/pages/agenda/plan/index')} />;
  }
  if (next?.kind === 'publishesDecision' && status === 'adopted') {
    return <SecondaryButton label={words.toDecision} onTap={() => openPage('/pages/decision/list/index')} />;
  }
  return next ? null : <View className="procedure-note">{words.finished}</View>;
}
