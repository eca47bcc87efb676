import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RuleChangeModel, RuleChangesPage as RulesModel } from '@shared/contract/village';
import { sourceSentence } from '@shared/text/explanations';
import { pageTitles } from '@shared/text/page-titles';
import { demandOf, ruleChangeWords } from '@shared/text/words/rule-change';
import { daysInWords } from '@shared/text/words/term';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { RuleChangeCard } from './rule-change-card';
import { RecordRule } from './record-rule';
import '@shared/text/refusals/member';
import '@shared/text/refusals/village';
import './index.less';

/** The rules that a village changes by itself 修改规则: the checklist and the clocks, what waits, and earlier editions. */
export default function RuleChangesPage() {
  const view = useView('village.rule-changes', {});
  const [isRecording, setRecording] = useState(false);
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.ruleChanges} view={view}>
      {(page) => (
        <>
          <Section title={ruleChangeWords.edition(page.edition)} note={ruleChangeWords.note}>
            {page.mayRecord && <SecondaryButton label={ruleChangeWords.record} onTap={() => setRecording(true)} />}
          </Section>
          <Changes title={ruleChangeWords.waiting} changes={page.waiting} onDone={reload} />
          <Checklist page={page} />
          <Section title={ruleChangeWords.clocks}>
            <CellList>
              {page.clocks.map((rule) => (
                <Cell key={rule.id} label={rule.title} value={daysInWords(rule.value, rule.unit ?? 'days')} />
              ))}
            </CellList>
          </Section>
          {page.checked.length === 0 ? (
            <Section title={ruleChangeWords.checked}>
              <EmptyState picture="board" sentence={ruleChangeWords.nothingChanged} />
            </Section>
          ) : (
            <Changes title={ruleChangeWords.checked} changes={page.checked} onDone={reload} />
          )}
          {isRecording && <RecordRule page={page} onClose={() => setRecording(false)} onDone={reload} />}
        </>
      )}
    </PageFrame>
  );
}

function Checklist({ page: { checklist } }: { page: RulesModel }) {
  return (
    <Section title={ruleChangeWords.checklist} note={sourceSentence(checklist)}>
      {checklist.value.map((item) => (
        <View key={item.id} className="rule-item">
          <View className="rule-item-title">{item.title}</View>
          <View className="rule-item-quiet">{demandOf(item)}</View>
          <View>{item.cure}</View>
        </View>
      ))}
    </Section>
  );
}

interface ChangesProps {
  title: string;
  changes: RuleChangeModel[];
  onDone: () => void;
}

function Changes({ title, changes, onDone }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <Section title={title}>
      {changes.map((change) => (
        <RuleChangeCard key={change.id} change={change} onDone={onDone} />
      ))}
    </Section>
  );
}
