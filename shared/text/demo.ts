/** The words of the demonstration's switcher, which is in no build for WeChat. */
export const demoWords = {
  mark: '这是演示',
  nobody: '还没有选人',
  change: '换人 · 拨钟',
  title: '演示：换人、拨钟',
  tabs: [
    { value: 'people', label: '换人' },
    { value: 'clock', label: '拨钟' },
  ],
  searchLabel: '找人',
  searchPlaceholder: '输入姓名',
  current: '现在是',
  newcomer: '新来的人',
  newcomerNote: '微信还没绑定到花名册：看看怎么认人',
  peopleFailed: '演示的名册没有取到，请刷新再试',
  clockFailed: '钟没有拨动，请再试一次',
  hourLater: '+1 小时',
  tomorrow: '明天',
  weekLater: '+1 周',
  nextDue: '下一件到期的事',
  toDay: '拨到哪一天',
  toTime: '几点',
  moveThere: '拨过去',
  chooseDay: '先选一天',
  onlyForward: '钟只能往前拨',
} as const;

const clockProblems: Record<string, string> = {
  ClockNothingDue: '眼下没有到期的事',
  ClockNeverBackwards: demoWords.onlyForward,
  ClockTooFar: '一次最多往前拨 400 天',
};

/** Why the clock did not move. */
export function clockProblem(code: string): string {
  return clockProblems[code] ?? demoWords.clockFailed;
}
