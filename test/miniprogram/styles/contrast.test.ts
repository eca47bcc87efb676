import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written by `npm run pictures:screens`: which token was drawn on which on any page, see test/pictures/screens/pairs. */
const seen = JSON.parse(readFileSync(join(__dirname, 'pairs-in-use.json'), 'utf8')) as {
  text: string[];
  edges: string[];
  /** On the big screen of the hall. */
  wall: string[];
};

const styles = join(__dirname, '../../../miniprogram/styles');
const tokens = readFileSync(join(styles, 'tokens.less'), 'utf8');
const wallTokens = readFileSync(join(styles, 'wall.less'), 'utf8');

/** The colour tokens of one block, by the block's selector. */
function coloursOf(selector: string, source = tokens): Record<string, string> {
  const start = source.indexOf(`\n${selector} {`);
  const block = source.slice(start, source.indexOf('\n}', start));
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

/** What is read on what, besides what was seen on the pages: on courses of colours, on photos, while pressed, in sheets. */
const besides = [
  'ink on calm-soft',
  'ink on bad-soft',
  'good on paper',
  'calm on paper',
  'on-action on action',
  'on-action on action-pressed',
  'on-night on night-2',
  'on-night-2 on night-2',
  'lamp on night-2',
  'on-photo on night',
];

const textPairs = [...new Set([...seen.text, ...besides])];
const edgePairs = [...new Set([...seen.edges, 'line-strong on card', 'rest on card'])];

describe.each(Object.keys(modes) as (keyof typeof modes)[])('in the %s mode', (mode) => {
  const colour = (name: string): string => {
    const value = modes[mode][name];
    if (!value) throw new Error(`there is no token --${name}`);
    return value;
  };

  const contrastOf = (pair: string): number => {
    const [text = '', ground = ''] = pair.split(' on ');
    return contrast(colour(text), colour(ground));
  };

  it('can be read, whatever words stand on whatever ground', () => {
    const weak = textPairs.filter((pair) => contrastOf(pair) < 4.5);
    expect(weak.map((pair) => `${pair}: ${contrastOf(pair).toFixed(2)}`)).toEqual([]);
  });

  it('shows the edges of what is pressed or filled in', () => {
    const weak = edgePairs.filter((pair) => contrastOf(pair) < 3);
    expect(weak.map((pair) => `${pair}: ${contrastOf(pair).toFixed(2)}`)).toEqual([]);
  });
});

describe('on the wall of the hall', () => {
  const wall = coloursOf('.screen', wallTokens);
  const veils = Object.fromEntries(
    [...wallTokens.matchAll(/--([\w-]+): rgba\((\d+), (\d+), (\d+), ([\d.]+)\);/g)].map(([, name, ...parts]) => [
      name,
      parts.map(Number),
    ]),
  );

  /** What lies over the wall is seen through: the colour that comes of it. */
  function veiled(name: string): string {
    const [red = 0, green = 0, blue = 0, share = 0] = veils[name] ?? [];
    const ground = [1, 3, 5].map((at) => parseInt((wall.wall ?? '').slice(at, at + 2), 16));
    const mixed = [red, green, blue].map((one, at) => Math.round(one * share + (ground[at] ?? 0) * (1 - share)));
    return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
  }

  // What was seen, and what lies over the wall: the card of what is going on, the item that is on, the lamp's light.
  const [seenInks, seenGrounds] = [0, 1].map((side) => [
    ...new Set(seen.wall.map((pair) => pair.split(' on ')[side] ?? '')),
  ]);
  const inks = seenInks ?? [];
  const grounds = [
    ...(seenGrounds ?? []).map((name) => [name, wall[name] ?? ''] as const),
    ...['wall-rise', 'wall-here', 'wall-halo'].map((name) => [name, veiled(name)] as const),
  ];

  it('was asked of the wall as it hangs there', () => {
    expect(seen.wall.length).toBeGreaterThan(5);
    expect(inks.filter((ink) => !wall[ink])).toEqual([]);
  });

  it.each(grounds)('can be read from the back of the room on %s', (_, ground) => {
    const weak = inks.filter((ink) => contrast(wall[ink] ?? '', ground) < 4.5);
    expect(weak.map((ink) => `${ink}: ${contrast(wall[ink] ?? '', ground).toFixed(2)}`)).toEqual([]);
  });
});

it('computes the pairs that were seen on the pages', () => {
  expect(seen.text.length).toBeGreaterThan(20);
  expect([...seen.text, ...seen.edges, ...seen.wall].filter((pair) => /rgb/.test(pair))).toEqual([]);
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
