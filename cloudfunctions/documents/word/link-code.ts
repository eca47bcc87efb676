import { encode } from 'uqr';
import { greyPng } from './grey-png';

/** Pixels of one module: sharp on paper at three centimetres. */
const modulePixels = 8;
const white = 255;
const black = 0;

/** A QR code 二维码 of a link as a picture, with the quiet border that readers need. */
export function linkCodePng(link: string): Buffer {
  const { data, size } = encode(link, { ecc: 'M', border: 4 });
  const width = size * modulePixels;
  const pixels = Buffer.alloc(width * width, white);
  for (const [row, modules] of data.entries()) {
    for (const [column, isDark] of modules.entries()) {
      if (isDark) fillModule(pixels, width, row, column);
    }
  }
  return greyPng(pixels, width, width);
}

function fillModule(pixels: Buffer, width: number, row: number, column: number): void {
  for (let line = row * modulePixels; line < (row + 1) * modulePixels; line += 1) {
    const start = line * width + column * modulePixels;
    pixels.fill(black, start, start + modulePixels);
  }
}
