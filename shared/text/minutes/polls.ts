import type { SheetBlock } from '../../contract/sheet';
import type { MinutesItem, MinutesPoll } from '../../domain/record/minutes/minutes';
import { momentOfDay } from '../dates';
import { explanationSentence, sourceSentence } from '../explanations';
import { codeInGroups, countersSentence, countsSentence, papersSentence } from '../words/poll-methods';
import { methodNames } from '../words/vote';
import { ended, paragraph, quorumSentence } from './sentences';

/** Whether a change of the motion's words was voted on, and not the motion itself. */
export function isOnAmendment({ amendments }: MinutesItem, poll: MinutesPoll): boolean {
  return amendments.some(({ pollId }) => pollId === poll.pollId);
}

const names: Readonly<Record<string, string>> = { ...methodNames, paper: '纸票表决' };

/** One poll: what was voted on and how, who counted and what they found, and what came of it. */
export function pollBlocks(item: MinutesItem, poll: MinutesPoll): SheetBlock[] {
  const { method, motion, openedAtMs, electorateCount, recused } = poll;
  const subject = isOnAmendment(item, poll) ? '对修正案表决，改后的原话' : '表决事项';
  const aside = recused.length === 0 ? '' : `，回避 ${recused.length} 人`;
  const lead = `${momentOfDay(openedAtMs)} ${names[method] ?? ''}，${electorateCount} 人参加表决${aside}。${subject}：${ended(motion)}`;
  return [lead, ...quorumSentences(poll), ...takenSentences(poll), ...resultSentences(poll)].map(paragraph);
}

/** The quorum on which the vote rests, council by council, as the screen explained it. */
function quorumSentences({ quorums = [] }: MinutesPoll): string[] {
  return quorums.map((quorum) => quorumSentence('开始表决时', quorum));
}

/** How the votes were taken, so that nobody has to believe the result. */
function takenSentences({ method, countedBy, watchedBy, paper, codes, counts }: MinutesPoll): string[] {
  const sentences: string[] = [];
  const people = [...countedBy, ...(watchedBy ? [watchedBy] : [])];
  if (people.length > 0) sentences.push(`${countersSentence(people.map(({ name }) => name))}。`);
  if (paper) sentences.push(`纸票核对：${papersSentence(paper)}。`);
  sentences.push(...roundSentences(counts));
  if (method === 'secret' && codes.length > 0) {
    const listed = codes.map(codeInGroups).join('、');
    sentences.push(`公布的号码 ${codes.length} 个：${listed}。号码只说明票计进去了，谁投了什么没有记录。`);
  }
  return sentences;
}

/** Each round of the two tellers, and whether they agreed. */
function roundSentences(counts: MinutesPoll['counts']): string[] {
  const rounds = [...new Set(counts.map(({ round }) => round))].sort((one, other) => one - other);
  return rounds.map((round, index) => {
    const ofRound = counts.filter((count) => count.round === round);
    const each = ofRound.map((count) => {
      const entered = count.isByClerk ? '（记录员代填）' : '';
      return `${count.teller.name}${entered}数得${countsSentence(count)}`;
    });
    return `第 ${index + 1} 遍：${each.join('；')}。${agreementOf(ofRound)}`;
  });
}

function agreementOf([one, other]: MinutesPoll['counts']): string {
  if (!one || !other) return '另一位没有报数。';
  return countsSentence(one) === countsSentence(other) ? '两位数得一样。' : '两位数得不一样，不算数。';
}

function resultSentences({ voidReason, tally, explanation, counts }: MinutesPoll): string[] {
  if (voidReason !== null) return [`这次表决作废，票都不算。原因：${ended(voidReason)}`];
  if (!tally || !explanation) return ['正在表决。'];
  const invalid = counts.at(-1)?.invalid ?? 0;
  const others = [
    `弃权 ${tally.abstain} 票`,
    ...(invalid > 0 ? [`废票 ${invalid} 张`] : []),
    `未投 ${tally.notVoting - invalid} 人`,
  ].join('，');
  const source = explanation.rule ? `${sourceSentence(explanation.rule)}。` : '';
  return [
    `表决结果：${explanation.isMet ? '通过' : '未通过'}。${explanationSentence(explanation)}（${others}）。${source}`,
  ];
}
