import { shrinkPicture, shrunkenSize } from '../../../miniprogram/cloud/shrink-picture';

it.each([
  [1_600, 1_200, 1_600, 1_200],
  [1_601, 1_601, 1_600, 1_600],
  [4_000, 3_000, 1_600, 1_200],
  [3_000, 4_000, 1_200, 1_600],
  [10, 20, 10, 20],
])('draws %i×%i as %i×%i', (width, height, drawnWidth, drawnHeight) => {
  expect(shrunkenSize(width, height)).toEqual({ width: drawnWidth, height: drawnHeight });
});

const fetchedAs = (sizeBytes: number) => {
  const blob = { size: sizeBytes } as Blob;
  globalThis.fetch = jest.fn(() => Promise.resolve({ blob: () => Promise.resolve(blob) } as Response));
  return blob;
};

it('sends a small picture as it is', async () => {
  const blob = fetchedAs(1_000_000);
  expect(await shrinkPicture('blob:1')).toBe(blob);
});

it('sends what it cannot draw as it is', async () => {
  const blob = fetchedAs(1_000_001);
  jest.spyOn(globalThis, 'Image').mockImplementation(() => {
    const image = { onerror: () => undefined } as unknown as HTMLImageElement;
    setTimeout(() => image.onerror?.(new Event('error')));
    return image;
  });
  expect(await shrinkPicture('blob:1')).toBe(blob);
});
