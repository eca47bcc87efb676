import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tokens = readFileSync(join(__dirname, '../../../miniprogram/styles/tokens.less'), 'utf8');

/** The colour tokens of one block, by the block's selector. */
function coloursOf(selector: string): Record<string, string> {
  const start = tokens.indexOf(`\n${selector} {`);
  const block = tokens.slice(start, tokens.indexOf('\n}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

const light = coloursOf('.wx-root');
const dark = { ...light, ...coloursOf('.wx-root.mode-dark') };
const elder = { ...light, ...coloursOf('.wx-root.mode-elder') };
// As the cascade has it: the elder block comes after the dark one, and the block of both after either.
const darkElder = { ...dark, ...coloursOf('.wx-root.mode-elder'), ...coloursOf('.wx-root.mode-dark.mode-elder') };
const modes = { light, dark, elder, darkElder };

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0);
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** What is read, and on what: every pair that a component draws. */
const textOn: [text: string, grounds: string[]][] = [
  ['ink', ['paper', 'card', 'sunken', 'lamp-soft', 'good-soft', 'bad-soft', 'calm-soft']],
  ['ink-2', ['paper', 'card', 'sunken', 'lamp-soft', 'good-soft']],
  ['ink-3', ['paper', 'card', 'sunken', 'lamp-soft']],
  ['lamp-ink', ['card', 'paper', 'sunken', 'lamp-soft']],
  ['good', ['card', 'paper', 'good-soft']],
  ['bad', ['card', 'paper', 'bad-soft']],
  ['calm', ['card', 'paper', 'calm-soft']],
  ['on-action', ['action', 'action-pressed']],
  ['on-night', ['night', 'night-2']],
  ['on-night-2', ['night', 'night-2']],
];

describe.each(Object.keys(modes) as (keyof typeof modes)[])('in the %s mode', (mode) => {
  const colour = (name: string): string => {
    const value = modes[mode][name];
    if (!value) throw new Error(`there is no token --${name}`);
    return value;
  };

  it.each(textOn.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'can read %s on %s',
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['line-strong', 'card'],
    ['rest', 'card'],
  ])('can tell the edge %s from %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('knows black on white to be 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

it.each(['caption', 'small', 'body', 'title', 'display'])('writes %s at 18 or more in the elder view', (size) => {
  const block = tokens.slice(tokens.indexOf('.wx-root.mode-elder'));
  expect(Number(new RegExp(`--text-${size}: (\\d+)px`).exec(block)?.[1])).toBeGreaterThanOrEqual(18);
});

it('keeps touch targets at 44 or more, and 60 or more in the elder view', () => {
  const touch = [...tokens.matchAll(/--touch: (\d+)px/g)].map((match) => Number(match[1]));
  expect(touch).toHaveLength(2);
  expect(touch[0]).toBeGreaterThanOrEqual(44);
  expect(touch[1]).toBeGreaterThanOrEqual(60);
});
