import type { SheetBlock, SignatureLine } from '../../contract/sheet';
import type { Minutes } from '../../domain/record/minutes/minutes';
import type {
  Addendum,
  MinutesCase,
  MinutesSignature,
  SigningCapacity,
} from '../../domain/record/minutes/minutes-case';
import { dayOf } from '../../kernel/time';
import { fullDay, momentOfDay } from '../dates';
import { attendanceBlocks } from './attendance';
import { decisionBlocks, matterBlocks, reportBlocks } from './items';
import { orderBlocks } from './order';
import { duration, inHan } from './numerals';

type Signed = Pick<MinutesCase, 'signatures' | 'addenda' | 'sealedAtMs' | 'written' | 'status'>;

const capacityLabels: Record<SigningCapacity, string> = { presider: '主持人签字', recorder: '记录人签字' };
const stamp = '（盖章）';

function moment(atMs: number): string {
  return `${fullDay(dayOf(atMs))} ${momentOfDay(atMs)}`;
}

/** The minutes 会议纪要 as they are read and printed. `signed` is null while the evening goes on. */
export function minutesSheet(minutes: Minutes, signed: Signed | null): SheetBlock[] {
  const parts: [title: string, blocks: SheetBlock[]][] = [
    ['到会情况', attendanceBlocks(minutes)],
    ['前期议定事项通报', reportBlocks(minutes)],
    ['议题', matterBlocks(minutes)],
    ['议定事项', decisionBlocks(minutes)],
  ];
  const order = orderBlocks(minutes);
  if (order.length > 0) parts.push(['会议进行情况', order]);
  const council = minutes.attendance.map(({ councilName }) => councilName).join('、');
  return [
    { kind: 'title', text: `${council}会议纪要` },
    { kind: 'subtitle', text: signed?.written ? minutes.title : `${minutes.title}（草稿，会还没有开完）` },
    { kind: 'facts', rows: factsOf(minutes) },
    ...parts.flatMap(([title, blocks], index): SheetBlock[] => [
      { kind: 'heading', text: `${inHan(index + 1)}、${title}` },
      ...blocks,
    ]),
    ...(signed?.written ? signingBlocks(signed) : []),
  ];
}

function factsOf(minutes: Minutes): { label: string; value: string }[] {
  const { startAtMs, openedAtMs, endedAtMs, place, presider, guests, pauses, urgentReason } = minutes;
  const rows = [
    { label: '时间', value: timeSentence(openedAtMs ?? startAtMs, endedAtMs) },
    { label: '地点', value: place },
    { label: '主持', value: presider.name },
  ];
  if (urgentReason !== null)
    rows.push({ label: '紧急会议', value: `缩短了通知时间，只议一件事。原因：${urgentReason}` });
  const named = guests.map(({ name, capacity }) => `${name}（${capacity}）`).join('、');
  if (named !== '') rows.push({ label: '列席', value: named });
  const pausesInWords = pauses.map(
    ({ fromAtMs, toAtMs }) => `${momentOfDay(fromAtMs)} 至 ${toAtMs === null ? '现在' : momentOfDay(toAtMs)}`,
  );
  if (pausesInWords.length > 0) rows.push({ label: '休会', value: pausesInWords.join('；') });
  return rows;
}

function timeSentence(fromAtMs: number, toAtMs: number | null): string {
  if (toAtMs === null) return `${moment(fromAtMs)} 开会`;
  const minutes = Math.round((toAtMs - fromAtMs) / 60_000);
  return `${moment(fromAtMs)} 开会，${momentOfDay(toAtMs)} 散会，共 ${duration(minutes)}`;
}

function signingBlocks({ written, signatures, sealedAtMs, addenda }: Signed): SheetBlock[] {
  const hash = written?.hash ?? '';
  const state = sealedAtMs === null ? '待双方签字后封存' : `${moment(sealedAtMs)} 封存`;
  return [
    { kind: 'signatures', lines: linesFor(signatures), stamp },
    {
      kind: 'mark',
      text: `校验码 ${hash}。${state}。记录由 ${written?.heads.length ?? 0} 条记录链生成，改动任何一处都会与校验码不符。`,
    },
    ...addenda.flatMap(addendumBlocks),
  ];
}

function linesFor(signatures: readonly MinutesSignature[]): SignatureLine[] {
  return (['presider', 'recorder'] as const).map((capacity) => {
    const signature = signatures.find((one) => one.capacity === capacity);
    if (!signature) return { label: capacityLabels[capacity], name: '', note: '' };
    const how = signature.isOnPaper ? '纸上签字，见照片' : '在手机上签字';
    return { label: capacityLabels[capacity], name: signature.by.name, note: `${moment(signature.atMs)} ${how}` };
  });
}

function addendumBlocks({ number, text, reason, by, atMs, hash, signatures, sealedAtMs }: Addendum): SheetBlock[] {
  const state = sealedAtMs === null ? '待双方签字后生效' : `${moment(sealedAtMs)} 封存`;
  return [
    { kind: 'heading', text: `补正（${inHan(number)}）` },
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: `为什么补正：${reason}（${by.name}，${moment(atMs)} 提出）` },
    { kind: 'signatures', lines: linesFor(signatures), stamp },
    { kind: 'mark', text: `校验码 ${hash}。${state}。正文保持原样。` },
  ];
}
