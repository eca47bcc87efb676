import { deflateSync } from 'node:zlib';
import type { PresenceChart } from '@shared/contract/sheet';

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

/** A grey picture as PNG: signature, header, one block of rows without filter, end. */
function greyPng(pixels: Buffer, width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) pixels.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngPart('IHDR', header),
    pngPart('IDAT', deflateSync(rows)),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

function pngPart(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const part = Buffer.alloc(named.length + 8);
  part.writeUInt32BE(data.length, 0);
  named.copy(part, 4);
  part.writeUInt32BE(crc32(named), named.length + 4);
  return part;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
