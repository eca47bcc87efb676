import type { SheetBlock } from '../../contract/sheet';
import type { Minutes } from '../../domain/record/minutes/minutes';
import { momentOnPaper, momentOfDay } from '../dates';
import { undoSentence } from '../words/console';
import { handoverSentence } from '../words/floor';

/** Who led and who recorded, what was taken back, and when to meet again: how the evening was kept in order. */
export function orderBlocks({ handovers, recorders, corrections, nextMeeting }: Minutes): SheetBlock[] {
  const sentences = [
    ...handovers.map(({ from, to, itemId, ...handover }) =>
      handoverSentence({ ...handover, fromName: from.name, toName: to.name, isForItem: itemId !== null }),
    ),
    ...recorders.map(({ person, fromAtMs, toAtMs }) => {
      const until = toAtMs === null ? '散会' : momentOfDay(toAtMs);
      return `${momentOfDay(fromAtMs)} 至${toAtMs === null ? '' : ' '}${until}，理事长现场主持，由${person.name}代为记录`;
    }),
    ...corrections.map(({ act, about, reason, by, atMs }) => {
      return `${momentOfDay(atMs)}，更正（${by.name}）：${undoSentence({ act, about })}。原因：${reason}`;
    }),
    ...(nextMeeting ? [`下次会议：${momentOnPaper(nextMeeting.startAtMs)}，${nextMeeting.place}`] : []),
  ];
  return sentences.map((text) => ({ kind: 'paragraph', text: `${text.replace(/。$/, '')}。` }));
}
