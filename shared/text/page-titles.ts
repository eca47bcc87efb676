/** The title of each page, as its bar and the browser's tab show it. One line a page. */
export const pageTitles = {
  home: '乡村夜话',
  raise: '提一件事',
  matters: '村里的事',
  matter: '这件事',
  prepare: '补材料',
  me: '我',
  preReviewDesk: '预审台',
  opinion: '预审意见',
  preReviewSession: '预审会',
  reconsider: '复议',
  rules: '村里的规矩',
  plan: '排议程',
  notice: '会议通知',
  evening: '乡村夜话',
  checkIn: '签到册',
  enterCode: '签到',
} as const;
