/** The clerk's desk 签到台. */
export const deskWords = {
  search: '找名字（名字、拼音、首字母都行）',
  checkOut: '提前走了',
  backAgain: '又回来了',
  waiting: '等着送出',
  sendNow: '现在就送',
  alreadySo: '已经记过',
  seen: '知道了',
  takeOut: '没送出，撤掉这一笔',
} as const;

export function waitingToSend(count: number): string {
  return `${count} 笔等着送出，网络好了会自动送`;
}

export function checkInTitle(name: string): string {
  return `${name}签到`;
}

export function checkOutTitle(name: string): string {
  return `${name}提前走了`;
}

export function noteTitle(name: string): string {
  return `${name}发言的要点`;
}

export function refusedLine(title: string, why: string): string {
  return `${title}：${why}`;
}
