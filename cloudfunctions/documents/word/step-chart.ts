import type { PresenceChart } from '@shared/contract/sheet';
import { greyPng } from './grey-png';

export const chartSize = { width: 1_200, height: 300 };
const white = 255;
const grey = 215;
const black = 0;

/**
 * The chart of presence as a picture, drawn by hand: steps from the first arrival to the end, and the dashed line of the
 * quorum. It holds no words, so that no font is needed; those stand under it.
 */
export function stepChartPng(chart: PresenceChart): Buffer {
  const { width, height } = chartSize;
  const pixels = Buffer.alloc(width * height, white);
  const { fromAtMs, toAtMs, steps, memberCount, required } = chart;
  const xOf = (atMs: number) => Math.round(((atMs - fromAtMs) / Math.max(1, toAtMs - fromAtMs)) * (width - 1));
  const yOf = (count: number) => height - 3 - Math.round((count / Math.max(1, memberCount)) * (height - 6));
  const fill = (x: number, y: number, wide: number, high: number, shade: number) => {
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row += 1) {
      pixels.fill(shade, row * width + Math.max(0, x), row * width + Math.min(width, x + wide));
    }
  };
  let before = height - 3;
  for (const [index, { atMs, count }] of steps.entries()) {
    const x = xOf(atMs);
    const wide = xOf(steps[index + 1]?.atMs ?? toAtMs) - x;
    const y = yOf(count);
    fill(x, y, wide, height - y, grey);
    fill(x, y, wide, 4, black);
    fill(x - 1, Math.min(y, before), 4, Math.abs(before - y) + 4, black);
    before = y;
  }
  if (required !== null) for (let x = 0; x < width; x += 30) fill(x, yOf(required), 18, 3, black);
  fill(0, height - 3, width, 3, black);
  fill(0, 0, 3, height, black);
  return greyPng(pixels, width, height);
}
