import type { DocumentRequest } from '../../contract/documents';

const names: Record<DocumentRequest['sheet'], string> = {
  minutes: '会议纪要',
  signInSheet: '签到册',
  notice: '会议通知',
  tellingSheet: '告知单',
  opinionSheet: '预审意见表',
  preReviewLedger: '预审台账',
  decisionNotice: '公示',
  pointsNotice: '积分公示',
  honourRoll: '红榜',
  figures: '办事情况',
  passbook: '存折',
  errandSlip: '代办单',
  dutySheet: '值班表',
};

/** `三月夜话会议纪要.docx`: without what a file name cannot hold. */
export function sheetFileName(sheet: DocumentRequest['sheet'], title: string): string {
  return `${title.replace(/[\\/:*?"<>|\s]/g, '')}${names[sheet]}.docx`;
}

/** Between the page's number and the count of all pages. */
export const pageNumberWords = ['第 ', ' 页，共 ', ' 页'] as const;

/** Beside the chart on paper, which itself holds no words. */
export const chartScale = (memberCount: number): string => `横轴为时间，纵轴为人数（0 至应到 ${memberCount} 人）。`;

/** A line to write on by hand. */
export const handwritingLine = '＿＿＿＿＿＿＿＿';
export const handwritingDate = '　　年　　月　　日';

/**
 * The type of official documents (GB/T 9704): titles in 小标宋, the text in 仿宋, headings in 黑体 and 楷体. A computer
 * without a font takes its next best.
 */
export const fontNames = { title: '方正小标宋简体', heading: '黑体', subheading: '楷体', text: '仿宋', table: '宋体' };

export const labelEnd = '：';
export const wideSpace = '　';
