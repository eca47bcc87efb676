import type { Browser, Page } from 'playwright-core';

/** Between two looks on a strip. */
const gap = 8;

/** What is higher than two screens of a phone is kept a little coarser: it is read, and not measured. */
const longPicture = 800;

/** Half a square of nine by nine points of a phone: smaller than a button, larger than a stroke of a letter. */
const block = 9;

/** How a picture differs from the one that is kept. */
export interface Difference {
  /** Of these many blocks the colour differs by more than a letter drawn otherwise. */
  blocks: number;
  /** The page is longer or shorter by these many points. */
  height: number;
}

/** A button of a page is more than this; what letters drawn by another browser come to is less. */
const blocksMax = 12;
const heightMax = 6;

/** Whether a picture shows something else than the one that is kept. */
export const isOther = ({ blocks, height }: Difference): boolean => blocks > blocksMax || height > heightMax;

/** Where pictures are put together and held against each other: a page of the browser, which can read and write them. */
export class Darkroom {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser): Promise<Darkroom> {
    const page = await browser.newPage();
    return new Darkroom(page);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** The looks of one page side by side, in one small file. */
  async strip(pictures: readonly Buffer[]): Promise<Buffer> {
    const sources = pictures.map((picture) => asAddress(picture, 'png'));
    const address = await this.page.evaluate(
      async ([all, between, long]) => {
        const images = await Promise.all(
          all.map(async (source) => createImageBitmap(await (await fetch(source)).blob())),
        );
        const canvas = document.createElement('canvas');
        canvas.width = images.reduce((sum, { width }) => sum + width + between, -between);
        canvas.height = Math.max(...images.map(({ height }) => height));
        const context = canvas.getContext('2d');
        let left = 0;
        for (const image of images) {
          context?.drawImage(image, left, 0);
          left += image.width + between;
        }
        return canvas.toDataURL('image/webp', canvas.height > long ? 0.1 : 0.25);
      },
      [sources, gap, longPicture] as const,
    );
    return Buffer.from(address.split(',')[1] ?? '', 'base64');
  }

  /** How each look differs from its place on the kept strip. */
  async differences(pictures: readonly Buffer[], strip: Buffer): Promise<Difference[]> {
    const sources = pictures.map((picture) => asAddress(picture, 'png'));
    return this.page.evaluate(
      async ([all, kept, between, size]) => {
        const bitmap = async (source: string) => createImageBitmap(await (await fetch(source)).blob());
        const pointsOf = (image: ImageBitmap, left: number, width: number) => {
          const canvas = document.createElement('canvas');
          canvas.width = width;
          canvas.height = image.height;
          const context = canvas.getContext('2d', { willReadFrequently: true });
          context?.drawImage(image, -left, 0);
          return context?.getImageData(0, 0, width, image.height).data ?? new Uint8ClampedArray();
        };
        const strip = await bitmap(kept);
        let left = 0;
        const found = [];
        for (const source of all) {
          const image = await bitmap(source);
          const [fresh, old] = [pointsOf(image, 0, image.width), pointsOf(strip, left, image.width)];
          // Below a shorter page its strip is empty.
          let oldHeight = strip.height;
          while (oldHeight > 0 && old[(oldHeight * image.width - 1) * 4 + 3] === 0) oldHeight -= 1;
          const rows = Math.floor(Math.min(image.height, oldHeight) / size);
          const columns = Math.floor(image.width / size);
          let blocks = 0;
          for (let row = 0; row < rows; row += 1) {
            for (let column = 0; column < columns; column += 1) {
              const sums = [0, 0, 0];
              for (let y = row * size; y < (row + 1) * size; y += 1) {
                for (let x = column * size; x < (column + 1) * size; x += 1) {
                  const at = (y * image.width + x) * 4;
                  for (const channel of [0, 1, 2] as const)
                    sums[channel] = (sums[channel] ?? 0) + (fresh[at + channel] ?? 0) - (old[at + channel] ?? 0);
                }
              }
              if (Math.max(...sums.map(Math.abs)) / (size * size) > 26) blocks += 1;
            }
          }
          found.push({ blocks, height: Math.abs(image.height - oldHeight) });
          left += image.width + between;
        }
        return found;
      },
      [sources, asAddress(strip, 'webp'), gap, block] as const,
    );
  }
}

function asAddress(picture: Buffer, kind: 'png' | 'webp'): string {
  return `data:image/${kind};base64,${picture.toString('base64')}`;
}
