import { allSentences } from '../../shared/text/refusals/all';

/**
 * A refusal that sends its reader nowhere is a closed door. Each one must hold what its reader can do now: 请…, 可以…,
 * 等…, 找…, …再…, 先…, whose affair it is (由…来…), or that nothing is left to do (不用…).
 */
const waysOut = [
  /(?<![申邀提])请(?![过假求了客])/,
  /(?<!不|还|才)(可以|能改)/,
  /(?<![等正])等(?![着于评领人])/,
  /(?<![没不])找(?!到)/,
  /(?<!不能|不|已经|能)再/,
  /先/,
  /由[^，。；]+(来|定|办|做|管|补|改|签|移交|记|裁|登|收|审|看|还|答复|确认)/,
  /不用/,
];

/** The ones that end where they stand, with the reason why nothing can be done. */
const explained: Record<string, string> = {};

/** A fact by its name: numbers where a number is read, days, instants, lists and what explains a verdict. */
function factOf(name: string, isTrue: boolean): unknown {
  const rule = {
    id: 'rule',
    title: '规则',
    source: { document: '群众议事会规则', article: '第 1 条', edition: '2025 年版' },
  };
  if (name === 'rule') return rule;
  if (name === 'explanation') return { code: 'quorum', isMet: false, numbers: {}, words: {}, rule };
  if (name === 'refusal') return { code: 'ProposalNotFound' };
  if (name === 'status') return 'begun';
  if (name === 'bodies') return ['村民会议'];
  if (/^(names|roles|items|allowed|recused|missing)$/.test(name)) return [];
  if (/On$|^today$/.test(name)) return '2026-11-28';
  if (/^is[A-Z]/.test(name)) return isTrue;
  if (/Ms$/.test(name)) return 1_795_000_000_000;
  if (
    /(Count|Max|Min|Days|Minutes|Seconds|By|points|count|chars|number|edition|seat|round|issued|returned)$/.test(name)
  ) {
    return isTrue ? 3 : 0;
  }
  return '某某';
}

function factsOf(code: string, isTrue: boolean): never {
  return new Proxy({ code }, { get: (_, name) => (name === 'code' ? code : factOf(String(name), isTrue)) }) as never;
}

const rendered = Object.entries(allSentences).flatMap(([code, sentence]) =>
  [true, false].map((isTrue) => ({
    code,
    words: `${(sentence as (refusal: never) => string | undefined)(factsOf(code, isTrue)) ?? ''}`,
  })),
);

it('reads the sentence of every refusal', () => {
  expect(Object.keys(allSentences).length).toBeGreaterThan(350);
});

it('every refusal says what its reader can do now', () => {
  const dead = rendered.filter(({ code, words }) => !(code in explained) && !waysOut.some((way) => way.test(words)));
  expect([...new Set(dead.map(({ code, words }) => `${code}: ${words}`))]).toEqual([]);
});

it('no refusal is explained that shows a way out by now', () => {
  const open = Object.keys(explained).filter((code) =>
    rendered.some((one) => one.code === code && waysOut.some((way) => way.test(one.words))),
  );
  expect(open).toEqual([]);
});
