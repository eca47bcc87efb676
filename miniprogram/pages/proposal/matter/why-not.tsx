import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { MatterOpinion, MatterPage, MatterStep } from '@shared/contract/proposal-pages';
import { instantOf, untilInWords } from '@shared/text/dates';
import { stepWhat } from '@shared/text/words/matter';
import { holderName } from '@shared/text/words/proposal';
import { type KeptBack, wayOn, wayOnWords } from '@shared/text/words/way-on';
import { Section } from '../../../components/section';
import { Verdict } from '../../../components/verdict';
import { FailingItems } from './outcome';

const keptBack: readonly string[] = ['returned', 'declined', 'routed', 'merged', 'deferred'] satisfies KeptBack[];

/** Whether the party organisation's answer is told by {@link WhyNot}. */
export function isToldByWhyNot({ row }: MatterPage): boolean {
  return row.status === 'returned' || row.status === 'declined' || row.status === 'routed';
}

/** Whether the town was asked to look at it again. */
export function wasReconsidered({ steps }: MatterPage): boolean {
  return steps.some(({ verb }) => verb === 'requestReconsideration');
}

/** Why a matter is not talked about now: ground and article, the reason in plain words, and the way on. */
export function WhyNot({ page, nowMs, children }: { page: MatterPage; nowMs: number; children: ReactNode }) {
  const { row, opinion } = page;
  const { status } = row;
  const answer = answerOf(page);
  if (!isKeptBack(status) || !answer) return null;
  const onwards = {
    holder: row.holder ? holderName(row.holder, ({ name }) => name) : '',
    until: untilOf(row.dueAtMs, opinion, nowMs),
    wasReconsidered: wasReconsidered(page),
    isSplitUndone: answer.verb === 'undoSplit',
  };
  return (
    <Section title={wayOnWords.title}>
      <View className="matter-option-title">{stepWhat(answer)}</View>
      {answer.explanation && <Verdict explanation={answer.explanation} />}
      {answer.reason !== '' && <Told label={wayOnWords.why} text={answer.reason} />}
      {opinion && isToldByWhyNot(page) && <FailingItems items={opinion.failingItems} />}
      <Told label={wayOnWords.wayOn} text={wayOn(status, onwards)} />
      {isToldByWhyNot(page) && children}
    </Section>
  );
}

function Told({ label, text }: { label: string; text: string }) {
  return (
    <View className="matter-fact">
      <View className="matter-fact-label">{label}</View>
      <View className="matter-body">{text}</View>
    </View>
  );
}

/** The step that brought it where it is; a part that was split off began there. */
function answerOf({ row, steps }: MatterPage): MatterStep | undefined {
  const here = steps.filter(({ to }) => to === row.status);
  return here.filter(({ verb }) => !leavesItThere.includes(verb)).pop() ?? here[here.length - 1];
}

/** What changes nothing about why a matter is where it is. */
const leavesItThere: readonly string[] = ['reassign', 'split', 'splitOff', 'makeWhole'];

function isKeptBack(status: MatterPage['row']['status']): status is KeptBack {
  return keptBack.includes(status);
}

/** A handler's date is a day; else until when whoever has it has it. */
function untilOf(dueAtMs: number, opinion: MatterOpinion | null, nowMs: number): string {
  return untilInWords(opinion?.dueOn ? instantOf(opinion.dueOn, '00:00') : dueAtMs, nowMs);
}
