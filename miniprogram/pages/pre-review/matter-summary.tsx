import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { JudgePage } from '@shared/contract/pre-review-pages';
import { dayInWords } from '@shared/text/dates';
import { judgeWords } from '@shared/text/words/pre-review';
import { verbNames } from '@shared/text/words/proposal';
import { serverNowMs } from '../../cloud/clock';
import { Badge } from '../../components/badge';
import { Cell, CellList } from '../../components/cell-list';
import { PhotoStrip } from '../../components/photo-strip';
import { Section } from '../../components/section';
import { Timeline } from '../../components/timeline';
import { VoiceNote } from '../../components/voice-note';
import { Verdict } from '../../components/verdict';
import './matter-summary.less';

/** What the villager said, and who stands behind it. */
export function MatterText({ page }: { page: JudgePage }) {
  const { title, body, photoIds, voice, authorName, helperName, sponsorName, supportCount } = page;
  const toMatter = () => void Taro.navigateTo({ url: `/pages/proposal/matter/index?id=${page.proposalId}` });
  const toSplit = () => void Taro.navigateTo({ url: `/pages/pre-review/split/index?id=${page.proposalId}` });
  return (
    <Section title={title}>
      {body !== title && <View className="matter-summary-body">{body}</View>}
      <VoiceNote voice={voice} />
      <PhotoStrip fileIds={photoIds} label={title} />
      <CellList>
        <Cell label={judgeWords.author} value={authorName} />
        {helperName !== null && <Cell label={judgeWords.helper} value={helperName} />}
        <Cell label={judgeWords.sponsor} value={sponsorName ?? judgeWords.nobody} />
        <Cell label={judgeWords.support} value={judgeWords.people(supportCount)} />
        <Cell label={judgeWords.wholeMatter} onTap={toMatter} />
        {page.permissions.prepareOpinion.isOpen && <Cell label={judgeWords.saysTwoThings} onTap={toSplit} />}
      </CellList>
    </Section>
  );
}

/** What the sponsor added, and which items of the checklist it meets. */
export function MatterPreparation({ page }: { page: JudgePage }) {
  const { categoryTitle, preparation, checklist } = page;
  const { affected, outcomeWanted, options, costYuan, costSource, materials } = preparation;
  const written = (text: string) => text || judgeWords.notWritten;
  return (
    <Section title={judgeWords.preparation}>
      <CellList>
        <Cell label={judgeWords.category} value={categoryTitle ?? judgeWords.notChosen} />
        <Cell label={judgeWords.affected} note={written(affected)} />
        <Cell label={judgeWords.outcomeWanted} note={written(outcomeWanted)} />
        <Cell
          label={judgeWords.options}
          note={options.length === 0 ? judgeWords.notWritten : options.map(optionLine).map(asLine)}
        />
        <Cell label={judgeWords.cost} value={costYuan === null ? judgeWords.notWritten : judgeWords.yuan(costYuan)} />
        <Cell label={judgeWords.costSource} note={written(costSource)} />
        <Cell
          label={judgeWords.materials}
          note={materials.length === 0 ? judgeWords.nobody : materials.map(({ title }) => title).map(asLine)}
        />
      </CellList>
      <PhotoStrip fileIds={materials.flatMap(({ fileId }) => fileId ?? [])} label={judgeWords.materials} />
      <View className="matter-summary-heading">{judgeWords.checklist}</View>
      {checklist.map((item) => (
        <View key={item.id} className="matter-summary-item">
          <Badge tone={item.isMet ? 'good' : 'bad'} label={item.isMet ? judgeWords.met : judgeWords.failing} />
          <View className="matter-summary-item-words">
            <View>{item.title}</View>
            {!item.isMet && <View className="matter-summary-cure">{item.cure}</View>}
          </View>
        </View>
      ))}
    </Section>
  );
}

/** What pre-review and reconsideration have said so far. */
export function MatterHistory({ page }: { page: JudgePage }) {
  if (page.history.length === 0) return null;
  const nowMs = serverNowMs();
  return (
    <Section title={judgeWords.history}>
      <Timeline
        steps={page.history.map((step) => ({
          key: `${step.verb}.${step.atMs}`,
          what: verbNames[step.verb as keyof typeof verbNames],
          who: step.by?.name,
          when: dayInWords(step.atMs, nowMs),
          why: step.reason,
          detail: step.explanation && <Verdict explanation={step.explanation} />,
        }))}
      />
    </Section>
  );
}

function optionLine({ title, detail }: { title: string; detail: string }): string {
  return judgeWords.option(title, detail);
}

function asLine(line: string, index: number) {
  return <View key={index}>{line}</View>;
}
