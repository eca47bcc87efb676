import {
  AlignmentType,
  HeadingLevel,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LineRuleType,
  Paragraph,
  TextRun,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { SheetBlock, SignatureLine } from '@shared/contract/sheet';
import { chartScale, handwritingDate, handwritingLine, labelEnd, wideSpace } from '@shared/text/minutes/document-words';
import { fonts, measures, sizes } from './fonts';
import { linkCodePng } from './link-code';
import { chartSize, stepChartPng } from './step-chart';
import { wordTable } from './word-table';

type BlockOf<Kind extends SheetBlock['kind']> = Extract<SheetBlock, { kind: Kind }>;
type Font = (typeof fonts)[keyof typeof fonts];

const line = { line: measures.line, lineRule: LineRuleType.EXACT };

/** One part of a sheet as Word holds it; what `keepNext` says ends on the page where the next part begins. */
export function wordBlock(block: SheetBlock, keepNext: boolean) {
  switch (block.kind) {
    case 'title':
      return [centred(block.text, fonts.title, sizes.title, HeadingLevel.TITLE)];
    case 'subtitle':
      return [centred(block.text, fonts.subheading, sizes.text)];
    case 'heading':
      return [headed(block.text, fonts.heading, HeadingLevel.HEADING_1)];
    case 'subheading':
      return [headed(block.text, fonts.subheading, HeadingLevel.HEADING_2)];
    case 'paragraph':
      return block.text
        .split('\n')
        .map((text) => new Paragraph({ spacing: line, keepNext, ...indented, children: [run(text)] }));
    case 'facts':
      return block.rows.map(({ label, value }) => fact(label, value));
    case 'table':
      return [wordTable(block), small('')];
    case 'chart':
      return chart(block);
    case 'code':
      return code(block);
    case 'signatures':
      return [...block.lines.flatMap(signature), stamp(block.stamp)];
    case 'mark':
      return [small(block.text, keepNext)];
  }
}

const indented = { indent: { firstLine: measures.indent } };

function run(text: string, font: Font = fonts.text, size: number = sizes.text, isBold = false): TextRun {
  return new TextRun({ text, font, size, bold: isBold, color: '000000' });
}

function centred(
  text: string,
  font: Font,
  size: number,
  heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel],
): Paragraph {
  const spacing = { after: 240 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    ...(heading ? { heading } : {}),
    children: [run(text, font, size)],
  });
}

function headed(text: string, font: Font, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({
    heading,
    keepNext: true,
    spacing: { ...line, before: 120 },
    ...indented,
    children: [run(text, font)],
  });
}

function fact(label: string, value: string): Paragraph {
  return new Paragraph({
    spacing: line,
    indent: { left: 1_600, hanging: 960 },
    children: [run(label, fonts.heading), run(wideSpace), run(value)],
  });
}

function small(text: string, keepNext = false): Paragraph {
  return new Paragraph({ spacing: { before: 120 }, keepNext, children: [run(text, fonts.table, sizes.small)] });
}

function chart({ chart: drawn, caption }: BlockOf<'chart'>): Paragraph[] {
  const data = stepChartPng(drawn);
  const transformation = { width: 560, height: Math.round((560 * chartSize.height) / chartSize.width) };
  const picture = new ImageRun({ type: 'png', data, transformation, altText: { name: caption, description: caption } });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 160 }, children: [picture] }),
    small(`${caption}${chartScale(drawn.memberCount)}`),
  ];
}

/** Two and a half centimetres: in the margin above the text, where it costs no line. */
const codePixels = 95;
const centimetre = 360_000;

function code({ link, caption }: BlockOf<'code'>): Paragraph[] {
  const picture = new ImageRun({
    type: 'png',
    data: linkCodePng(link),
    transformation: { width: codePixels, height: codePixels },
    altText: { name: caption, description: link },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: centimetre },
    },
  });
  const words = run(caption, fonts.table, sizes.small);
  return [new Paragraph({ alignment: AlignmentType.RIGHT, children: [picture, words] })];
}

/** A line to sign on; what was signed on a screen stands on it in type. */
function signature({ label, name, note }: SignatureLine): Paragraph[] {
  const by = name === '' ? `${handwritingLine}${handwritingDate}` : name;
  const spacing = { ...line, before: 360 };
  const signed = new Paragraph({
    spacing,
    keepNext: true,
    keepLines: true,
    children: [run(`${label}${labelEnd}`), run(by, fonts.subheading)],
  });
  return note === '' ? [signed] : [signed, small(note, true)];
}

function stamp(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 600, after: 600 },
    children: [run(text)],
  });
}
