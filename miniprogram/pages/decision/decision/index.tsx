import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DecisionModel } from '@shared/contract/decision';
import { dayInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import { adoptedSentence, decisionWords, forceNames } from '@shared/text/words/decision';
import { forceSentence, notVotingSentence, pollWords } from '@shared/text/words/vote';
import '@shared/text/refusals/decision';
import { decisionTitle } from '@shared/text/words/recommendation';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { canPrint, printPage } from '../../../components/print-sheet/print-page';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TallyBars } from '../../../components/tally-bars';
import { Verdict } from '../../../components/verdict';
import { WordButton } from '../../../components/word-button';
import { hasNextStep, NextStep } from './next-step';
import { Notice } from './notice';
import { Objections } from './objections';
import { Signatures } from './signatures';
import { heading } from '../../../components/spoken';
import './index.less';

/** One decision: its number and text, how it was voted, its public notice, the objections, and what comes next. */
export default function DecisionPage() {
  const { id = '' } = useRouter().params;
  const view = useView('decision.read', { decisionId: id });
  const reload = () => void view.reload();
  return (
    <PageFrame
      title={pageTitles.decision}
      view={view}
      actionBar={(decision) => hasNextStep(decision) && <NextStep decision={decision} onDone={reload} />}
    >
      {(decision) => (
        <View className="print-sheet decision-sheet">
          <Heading decision={decision} />
          <Votes decision={decision} />
          <Notice decision={decision} />
          <Objections decision={decision} onDone={reload} />
          <Signatures />
          <View className="decision-ways">
            <Section>
              <CellList>
                <Cell
                  label={decisionWords.toMatter}
                  onTap={() => openPage(`/pages/proposal/matter/index?id=${decision.proposalId}`)}
                />
                <Cell
                  label={decisionWords.toPoll}
                  onTap={() => openPage(`/pages/vote/poll/index?id=${decision.pollId}`)}
                />
              </CellList>
              <WordButton
                request={{ sheet: 'decisionNotice', decisionId: decision.id }}
                label={decisionWords.download}
              />
              {canPrint && <SecondaryButton label={decisionWords.print} onTap={printPage} />}
            </Section>
          </View>
        </View>
      )}
    </PageFrame>
  );
}

function Heading({ decision }: { decision: DecisionModel }) {
  return (
    <Section>
      <View className="decision-number number">{decisionTitle(decision.year, decision.number, decision.force)}</View>
      <View className="decision-title" {...heading()}>
        {decision.title}
      </View>
      <Badge label={forceNames[decision.force]} tone="calm" />
      <View className="decision-label">{decisionWords.textTitle}</View>
      <View className="decision-text">{decision.text}</View>
      <View className="decision-note">
        {forceSentence(decision.force, decision.bodyThatDecides, decision.decidingBody)}
      </View>
      <View className="decision-note">
        {adoptedSentence(decision.meetingTitle, dayInWords(decision.adoptedAtMs, serverNowMs()))}
      </View>
    </Section>
  );
}

function Votes({ decision }: { decision: DecisionModel }) {
  const { tally, explanation } = decision;
  return (
    <Section title={decisionWords.tallyTitle}>
      <TallyBars counts={tally} base={explanation.numbers.electorateCount ?? 0} />
      <View className="decision-note">{notVotingSentence(tally.notVoting)}</View>
      <Verdict verdict={pollWords.adopted} explanation={explanation} />
    </Section>
  );
}
