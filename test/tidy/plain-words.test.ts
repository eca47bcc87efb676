import { isUnder, projectFiles, read } from './sources';

/** Sentences for screens and messages; sheets, minutes and the operator's own tools keep to their forms. */
const spoken = projectFiles.filter(
  (path) =>
    isUnder(path, ['shared/text/']) &&
    !isUnder(path, ['shared/text/sheets/', 'shared/text/minutes/']) &&
    !/(deploy-words|import-sentences|roster-words|light-words|fining-words)\.ts$/.test(path),
);

/** What an office writes and nobody says, and what a machine says of itself. */
const banned = [
  ...['特此', '兹有', '兹定', '贵方', '知悉', '予以办理', '敬请', '为荷', '切实', '相关规定', '有关规定', '逾期'],
  ...['核定', '提请', '不予', '作出答复', '自动备好', '例如', '已过期', '无故', '列支'],
  ...[
    '出了点问题',
    '系统异常',
    '系统错误',
    '操作失败',
    '提交失败',
    '请求失败',
    '非法',
    '用户',
    '参数',
    '服务器',
    '权限不足',
    '无效',
  ],
];

interface Sentence {
  path: string;
  words: string;
}

/** Every literal with Chinese in it; what is filled in stands as `${…}`. */
function sentencesOf(path: string): Sentence[] {
  const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  const literals = code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals.filter((one) => /[一-鿿]/.test(one)).map((one) => ({ path, words: one.slice(1, -1) }));
}

const sentences = spoken.flatMap(sentencesOf);
const refusals = sentences.filter(({ path }) => isUnder(path, ['shared/text/refusals/']));
const filledIn = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const told = ({ path, words }: Sentence) => `${path}: ${words}`;

it('reads some thousand sentences', () => {
  expect(sentences.length).toBeGreaterThan(1_500);
  expect(refusals.length).toBeGreaterThan(300);
});

it.each(banned)('nobody says %s', (word) => {
  expect(sentences.filter(({ words }) => words.includes(word)).map(told)).toEqual([]);
});

it('no sentence holds a code, a field or a foreign word', () => {
  const known = /https?:\/\/\S*|Word|Excel|OPENID|AppID|\bAA?\b|kB|MB|npm run [\w:-]+/g;
  // A template within a template is cut short at its inner quote: what it says is read as a sentence of its own.
  const isWhole = (words: string) => (words.match(/\$\{/g) ?? []).length === (words.match(filledIn) ?? []).length;
  const foreign = refusals.filter(
    ({ words }) => isWhole(words) && /[A-Za-z]{2,}/.test(words.replace(filledIn, '').replace(known, '')),
  );
  expect(foreign.map(told)).toEqual([]);
});

it('no sentence writes a day as a machine does', () => {
  expect(sentences.filter(({ words }) => /\d{4}-\d{2}|\d{4}\/\d{1,2}\//.test(words)).map(told)).toEqual([]);
});

it('no sentence writes a date in pieces', () => {
  expect(sentences.filter(({ words }) => /[\d}] 月|(?<!每)月 [\d$]|[\d}] 日(?!来)/.test(words)).map(told)).toEqual([]);
});

it('a number that a refusal names has its unit behind it', () => {
  const number = /\$\{[^{}]*\.(?:\w*(?:Count|Max|Min|Days|Minutes|Points|Hours)|shortBy|days|points|minutes)\}(.?.?)/g;
  const unit = /^ ?[人天分元件字张个条票位户次份点页笔岁席小项秒枚名号处期种年月日家台级步遍段轮句场块里斤M]/;
  const bare = refusals.filter(({ words }) => [...words.matchAll(number)].some(([, after = '']) => !unit.test(after)));
  expect(bare.map(told)).toEqual([]);
});

it('a refusal is a sentence, and more than a no', () => {
  const shortest = 6;
  const bareNo = /^(不行|不可以|不能办|办不了|出错了|失败|错误)[。！]?$/;
  const poor = refusals.filter(
    ({ words }) =>
      bareNo.test(words) ||
      (!words.includes('$') && Array.from(words).length < shortest && /^不|失败|错误/.test(words)),
  );
  expect(poor.map(told)).toEqual([]);
});

/**
 * Signs that are written for the eye: a sum of a verdict is shown for anybody to reckon again, in the same words in the
 * hall, on the wall and in the minutes; a counter stands under its field. What refuses somebody is said without them.
 */
const signsForTheEye = [
  'shared/text/explanations.ts',
  'shared/text/majority-sentence.ts',
  'shared/text/points-sentences.ts',
  'shared/text/components.ts',
];

it('no sentence is a formula that cannot be read aloud', () => {
  const formula = /[×÷≥≤＝＋＜＞±√]|[\d}] ?[=<>+] ?[\d$]|[\d}]\/[\d$]/;
  const unsaid = sentences.filter(
    ({ path, words }) => !signsForTheEye.includes(path) && formula.test(words.replace(/https?:\/\/\S*/g, '')),
  );
  expect(unsaid.map(told)).toEqual([]);
});

it('no sentence runs on without a pause', () => {
  const longest = 40;
  const breath = /[，、；：。！？（）“”…·\n]/;
  const breathless = sentences.filter(({ words }) =>
    words
      .replace(filledIn, '某某')
      .split(breath)
      .some((part) => Array.from(part).length > longest),
  );
  expect(breathless.map(told)).toEqual([]);
});

it('no message, which is kept and read on other days, says 明天', () => {
  const kept = sentences.filter(({ path }) => isUnder(path, ['shared/text/messages/']));
  expect(kept.filter(({ words }) => /[今明后昨]天(?!起按)|今晚|明晚/.test(words)).map(told)).toEqual([]);
});
