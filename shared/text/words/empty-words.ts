/** Words that stand in every matter and say nothing of it: the search for similar matters leaves them out. */
// prettier-ignore
export const emptyWords: readonly string[] = [
  '我们', '咱们', '你们', '他们', '大家', '有人', '别人', '自己', '村里', '我家', '家里', '地方', '事情', '问题', '时候',
  '能不能', '可不可以', '能否', '可以', '希望', '盼着', '建议', '请', '帮忙', '解决', '一下', '现在', '已经', '经常', '一直',
  '没有', '不了', '不好', '这个', '那个', '什么', '怎么', '因为', '所以', '但是', '还是', '就是', '开会', '反映', '起来',
];
