import { rosterHeadings, type RosterField } from './roster-words';

/** What can be wrong in one cell of a workbook, with the data that its sentence needs. */
export type CellProblem =
  | { code: 'missing' }
  | { code: 'notOneOf'; found: string; allowed: readonly string[] }
  | { code: 'notInForm'; found: string; example: string }
  | { code: 'unknownId'; found: string }
  | { code: 'own' }
  | { code: 'repeated'; found: string; otherRow: number }
  | { code: 'notBoth'; other: string }
  | { code: 'onlyWith'; other: string }
  | { code: 'endsTooEarly'; found: string }
  | { code: 'mayNotChange'; before: string; after: string }
  | { code: 'notTheirName'; found: string; allowed: readonly string[] }
  | { code: 'notMember' }
  | { code: 'openedBefore' };

/** Where it is, as the sheet shows it: rows counted from one, columns by their heading. */
export interface ImportProblem {
  place: string;
  row: number;
  column: string;
  problem: CellProblem;
}

const cellSentences: { [Code in CellProblem['code']]: (problem: Extract<CellProblem, { code: Code }>) => string } = {
  missing: () => '没有填',
  notOneOf: ({ found, allowed }) => `“${found}”不认识，只能填${allowed.join('、')}`,
  notInForm: ({ found, example }) => `“${found}”写法不对，应当像 ${example}`,
  unknownId: ({ found }) => `花名册里没有编号 ${found}`,
  own: () => '不能填本人',
  repeated: ({ found, otherRow }) => `“${found}”和第 ${otherRow} 行重复了`,
  notBoth: ({ other }) => `和“${other}”只能填一样`,
  onlyWith: ({ other }) => `要和“${other}”一起填`,
  endsTooEarly: ({ found }) => `“${found}”的结束日期比开始日期早`,
  notTheirName: ({ found, allowed }) => `“${found}”对不上，名册里是${allowed.join('、')}`,
  notMember: () => '不是社员，不能记积分',
  openedBefore: () => '期初积分已经导过，正在公示或者已经入账',
  mayNotChange: ({ before, after }) => `村里已经记的是“${before}”，表里是“${after}”；这一项不能用导表修改，请改回来`,
};

/** 第 5 行“手机号后四位”：没有填 */
export function problemSentence({ place, row, column, problem }: ImportProblem): string {
  const sentence = (cellSentences[problem.code] as (one: CellProblem) => string)(problem);
  return `${place}第 ${row} 行“${column}”：${sentence}`;
}

export const importSentences = {
  problems: (count: number) => `有 ${count} 处要改，一个人也没有导入：`,
  noSheet: (name: string) => `工作簿里没有“${name}”这张表`,
  noHeading: (sheet: string, heading: string) => `“${sheet}”第一行没有“${heading}”这一列`,
  strangeHeading: (sheet: string, heading: string) => `“${sheet}”第一行的“${heading}”不认识，请对照模板`,
  repeatedHeading: (sheet: string, heading: string) => `“${sheet}”第一行有两个“${heading}”`,
  notAWorkbook: (file: string) => `${file} 打不开，请另存为 .xlsx 再试`,
  rulesProblem: (path: string, said: string) => `规则文件里 ${path || '整个文件'} 有问题：${said}`,
  rulesDiffer: (ruleId: string) => `规则 ${ruleId} 和村里正在用的不一样；改规则要有决议，不能用导表修改`,
  registerDiffers: () => '村规民约或政策条文和村里正在用的不一样；这些不能用导表修改，请用原来的文件',
  founding: (name: string, id: string) => `新建 ${name}（${id}）`,
  entering: (id: string, name: string) => `新增 ${id} ${name}`,
  changing: (id: string, name: string, fields: readonly RosterField[]) =>
    `修改 ${id} ${name}：${fields.map((field) => rosterHeadings[field]).join('、')}`,
  offices: () => '更新村里的职务和席位名单',
  keeping: (count: number) => `村里有 ${count} 人不在表里，保持不动（导表从不删人）`,
  problemsOfOpening: (count: number) => `有 ${count} 处要改，一分也没有导入：`,
  tooManyRows: (max: number) => `一次最多 ${max} 行`,
  noVillage: (id: string) => `没有编号是 ${id} 的村`,
  opening: (rows: number, points: number) => `期初积分 ${rows} 行，共 ${points} 分`,
  openingPublished: (toOn: string) => `已经公示，到 ${toOn} 为止可以提异议；公示完由积分管理员入账`,
  tariffEdition: (due: number) => `现行的细则是第 ${due - 1} 版，新的一版要写第 ${due} 版`,
  tariffEntered: () => '新一版细则已经启用，以前报的仍按报的时候那一版',
  openedThisMonth: () => '这个月已经导过一次期初积分，补的下个月再导',
  openingTemplate: (file: string) => `已写好模板 ${file}`,
  nothing: () => '和村里现有的完全一样，什么也不用改',
  dryRun: () => '以上只是预演，没有写入。确认无误后加 --write 再运行一次',
  written: (count: number) => `已写入 ${count} 处`,
  invitationsWritten: (count: number, file: string) =>
    `已写好 ${count} 张邀请码纸条：${file}。用浏览器打开、打印、剪开，一人一张；用完删掉这个文件`,
  templateWritten: (roster: string, rules: string) => `已写好模板 ${roster} 和 ${rules}`,
} as const;
