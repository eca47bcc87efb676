/** Finding one member in a long list. */
export const memberChoiceWords = {
  search: '找名字',
  searchBy: '名字、拼音、首字母都行',
  nobodyFound: '没有找到这个名字',
  otherGroup: '换一个组',
  noGroup: '没有分组',
  groupCount: (here: number, all: number) => `到 ${here} / ${all}`,
} as const;
