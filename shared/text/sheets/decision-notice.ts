import type { SheetBlock } from '../../contract/sheet';
import type { Decision, Objection } from '../../domain/decision/decision';
import type { PersonReference } from '../../domain/member/person-reference';
import { calendarDayInWords, fullDay, momentOnPaper } from '../dates';
import { explanationSentence, sourceSentence } from '../explanations';
import { dayOf } from '../../kernel/time';
import { decisionWords } from '../words/decision';
import { forceSentence, tallySentence } from '../words/vote';
import { decisionTitle } from '../words/recommendation';

interface Printing {
  villageName: string;
  nowMs: number;
  /** As public boards name somebody. */
  nameOf: (person: PersonReference) => string;
  /** Where the decision's page is found, for the QR code; null where the village has set no address. */
  link: string | null;
}

/** A decision 决议 on public notice, for the village's board: number, text, how it was voted, until when one may object. */
export function decisionNoticeSheet(decision: Decision, { villageName, nowMs, nameOf, link }: Printing): SheetBlock[] {
  const { year, number, title, text, force, bodyThatDecides, meetingTitle, tally, explanation, agreed } = decision;
  return [
    ...(link === null ? [] : [{ kind: 'code' as const, link, caption: decisionWords.codeCaption }]),
    { kind: 'title', text: `${villageName}${force === 'decision' ? '议定事项' : '议事建议'}公示` },
    { kind: 'subtitle', text: decisionTitle(year, number, force) },
    { kind: 'heading', text: title },
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: forceSentence(force, bodyThatDecides, decision.decidingBody) },
    {
      kind: 'facts',
      rows: [
        { label: '会议', value: `${meetingTitle}（${momentOnPaper(decision.adoptedAtMs)}表决）` },
        { label: '表决', value: tallySentence(tally) },
        {
          label: '算法',
          value: `${explanationSentence(explanation)}。${explanation.rule ? sourceSentence(explanation.rule) : ''}`,
        },
        ...(agreed
          ? [{ label: '谁来办', value: `${nameOf(agreed.assignee)}，${calendarDayInWords(agreed.dueOn)}前` }]
          : []),
      ],
    },
    { kind: 'heading', text: decisionWords.noticeTitle },
    { kind: 'paragraph', text: noticeSentence(decision) },
    ...decision.objections.map((objection) => objectionBlock(objection, nameOf(objection.by))),
    { kind: 'mark', text: fullDay(dayOf(nowMs)) },
    {
      kind: 'signatures',
      lines: decisionWords.signLines.map((label) => ({ label, name: '', note: '' })),
      stamp: decisionWords.sealLine,
    },
  ];
}

function noticeSentence({ noticeFromOn, noticeToOn, setAsideAtMs, rules }: Decision): string {
  if (setAsideAtMs !== null) return decisionWords.setAside;
  if (noticeFromOn === null || noticeToOn === null) return `还没有开始公示；公示要 ${rules.publicNoticeDays} 天。`;
  const span = `从${calendarDayInWords(noticeFromOn)}到${calendarDayInWords(noticeToOn)}公示，首尾两天都算。`;
  return `${span}有不同意见的，公示期里可以在“决议”里提出，也可以当面告诉记录员或村务监督；收到以后 ${rules.objectionAnswerDays} 天内答复。`;
}

function objectionBlock({ text, answer }: Objection, byName: string): SheetBlock {
  const answered = answer ? `答复（${answer.isUpheld ? '成立' : '不成立'}）：${answer.text}` : '还没有答复。';
  return { kind: 'paragraph', text: `${byName}的异议：${text}　${answered}` };
}
