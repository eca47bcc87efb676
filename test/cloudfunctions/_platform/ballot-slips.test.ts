import { randomBytes } from 'node:crypto';
import { closeChoice, closeCode, openSlip, slipKeys } from '@cloud/_platform/ballot-slips';

const keys = slipKeys('a-master-secret', 'p1.box0');
const random = (count: number) => randomBytes(count);

describe('the slips of secret ballots', () => {
  it('open again with the key of their box', () => {
    expect(openSlip(keys.code, closeCode(keys, '123456789012'))).toBe('123456789012');
    expect(openSlip(keys.choice, closeChoice(keys, 'f', random))).toBe('f');
  });

  it('show the same code, and hide the same choice', () => {
    expect(closeCode(keys, '123456789012')).toBe(closeCode(keys, '123456789012'));
    expect(closeCode(keys, '123456789013')).not.toBe(closeCode(keys, '123456789012'));
    const slips = Array.from({ length: 50 }, () => closeChoice(keys, 'f', random));
    expect(new Set(slips).size).toBe(50);
  });

  it('are equally long, whatever they say', () => {
    const lengths = ['f', 'a', 'n'].map((letter) => closeChoice(keys, letter, random).length);
    expect(new Set(lengths).size).toBe(1);
  });

  it.each([
    ['the key of another box', slipKeys('a-master-secret', 'p1.box1').choice],
    ['another secret', slipKeys('another-secret', 'p1.box0').choice],
    ['the key of codes', keys.code],
  ])('do not open with %s', (_, key) => {
    expect(() => openSlip(key, closeChoice(keys, 'f', random))).toThrow();
  });

  it('do not open when they were changed', () => {
    const slip = Buffer.from(closeChoice(keys, 'f', random), 'base64url');
    slip.writeUInt8(slip.readUInt8(slip.length - 1) ^ 1, slip.length - 1);
    expect(() => openSlip(keys.choice, slip.toString('base64url'))).toThrow();
  });
});
