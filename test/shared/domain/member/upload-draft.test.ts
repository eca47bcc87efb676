import { crc32 as crc32OfNode } from 'node:zlib';
import fc from 'fast-check';
import { crc32, partCountOf, partRange, partsMax } from '@shared/domain/member/upload-draft';
import { pictureBytesMax } from '@shared/domain/member/photo';

it.each([
  [0, 1],
  [65_536, 1],
  [65_537, 2],
  [131_072, 2],
  [131_073, 3],
  [pictureBytesMax, 80],
  [100_000_000, partsMax],
])('sends %i bytes in %i parts', (sizeBytes, count) => {
  expect(partCountOf(sizeBytes)).toBe(count);
  expect(count).toBeLessThanOrEqual(partsMax);
});

it('cuts a file into parts that follow on one another and are together the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: pictureBytesMax }), (sizeBytes) => {
      const count = partCountOf(sizeBytes);
      const ranges = Array.from({ length: count }, (_, part) => partRange({ count, sizeBytes }, part));
      expect(ranges[0]?.from).toBe(0);
      expect(ranges[count - 1]?.to).toBe(sizeBytes);
      ranges.slice(1).forEach(({ from, to }, index) => {
        expect(from).toBe(ranges[index]?.to);
        expect(to - from).toBeGreaterThan(0);
      });
    }),
  );
});

it('gives the checksum that everybody else gives, however the bytes are cut', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
      expect(crc32(bytes.subarray(0, at), bytes.subarray(at))).toBe(crc32(bytes));
    }),
  );
  if (typeof crc32OfNode === 'function') expect(crc32(Buffer.from('夜话'))).toBe(crc32OfNode(Buffer.from('夜话')));
});
