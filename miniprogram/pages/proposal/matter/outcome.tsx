import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { MatterDecision, MatterFollowUp, MatterOpinion } from '@shared/contract/proposal-pages';
import { calendarDayInWords, dayInWords } from '@shared/text/dates';
import { matterWords, noticeWords, percentWords, visitWords } from '@shared/text/words/matter';
import { verdictNames } from '@shared/text/words/pre-review';
import { decisionTitle } from '@shared/text/words/recommendation';
import { openPage } from '../../../cloud/open-page';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PhotoStrip } from '../../../components/photo-strip';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Timeline } from '../../../components/timeline';

interface OpinionProps {
  opinion: MatterOpinion;
  /** Said by the town, which looked at it again. */
  isOfTown: boolean;
  children: ReactNode;
}

/** What the party organisation, or after it the town, said where it let the matter pass; a no is told by why-not.tsx. */
export function OpinionPart({ opinion, isOfTown, children }: OpinionProps) {
  return (
    <Section title={isOfTown ? matterWords.opinionOfTown : matterWords.opinion}>
      <View className="matter-option-title">{verdictNames[opinion.verdict]}</View>
      {opinion.reason !== '' && <View className="matter-body">{opinion.reason}</View>}
      {children}
    </Section>
  );
}

/** What is to be cured, and how. */
export function FailingItems({ items }: { items: MatterOpinion['failingItems'] }) {
  if (items.length === 0) return null;
  return (
    <View className="matter-fact">
      <View className="matter-fact-label">{matterWords.failing}</View>
      {items.map((item) => (
        <View key={item.id} className="matter-option">
          <View className="matter-option-title">{item.title}</View>
          <View className="matter-quiet">{item.cure}</View>
        </View>
      ))}
    </View>
  );
}

/** What was decided: its number, its text, its public notice. */
export function DecisionPart({ decision }: { decision: MatterDecision }) {
  const open = () => openPage(`/pages/decision/decision/index?id=${decision.id}`);
  return (
    <Section title={matterWords.decision}>
      <View className="matter-option-title">{decisionTitle(decision.year, decision.number, decision.force)}</View>
      <View className="matter-body">{decision.text}</View>
      <Badge label={noticeWords(decision.noticeToOn)} tone="calm" />
      <SecondaryButton label={matterWords.seeDecision} onTap={open} />
    </Section>
  );
}

/** How far it is: who does it, until when, reports, visits. */
export function FollowUpPart({ followUp, nowMs }: { followUp: MatterFollowUp; nowMs: number }) {
  const { assigneeName, dueOn, percent, reports, visits } = followUp;
  const steps = [
    ...reports.map((report) => ({
      key: report.id,
      what: report.isDone ? matterWords.reportDone : percentWords(report.percent),
      who: report.byName,
      when: dayInWords(report.atMs, nowMs),
      why: report.text,
      detail: <PhotoStrip fileIds={report.photoIds} />,
    })),
    ...visits.map((visit) => ({
      key: `visit-${visit.atMs}`,
      what: visitWords(visit.rating),
      who: visit.byName,
      when: `${dayInWords(visit.atMs, nowMs)} · ${matterWords.visitManner[visit.manner]}`,
      why: visit.note,
    })),
  ];
  return (
    <Section title={matterWords.followUp}>
      <View className="matter-percent" role="img" aria-label={percentWords(percent)}>
        <View className="matter-percent-done" style={{ width: `${percent}%` }} />
      </View>
      <View className="matter-quiet number">{percentWords(percent)}</View>
      <CellList>
        {assigneeName !== null && <Cell label={matterWords.assignee} value={assigneeName} />}
        {dueOn !== null && <Cell label={matterWords.dueOn} value={calendarDayInWords(dueOn)} />}
      </CellList>
      {steps.length > 0 && <Timeline steps={steps} />}
    </Section>
  );
}
