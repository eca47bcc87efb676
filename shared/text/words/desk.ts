/** The clerk's desk 签到台. */
export const deskWords = {
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

export function passTitle(name: string): string {
  return `${name}这次不说`;
}

/** With the gist, so that it can be read where it was not taken. */
export function endTitle(name: string, gist: string): string {
  return gist === '' ? `${name}说完了` : `${name}说完了，要点“${gist}”`;
}

export function refusedLine(title: string, why: string): string {
  return `${title}——没有记上，因为：${why}`;
}

export function settledLine(title: string): string {
  return `${title}——${deskWords.alreadySo}`;
}

/** What one teller counted, to be read while it waits and where it was not taken. */
export function countTitle(name: string, counts: string): string {
  return `${name}报数：${counts}`;
}

export function papersTitle(papers: string): string {
  return `核对纸票：${papers}`;
}

export function moreRefused(count: number): string {
  return `还有 ${count} 笔没有记上，看过这几笔再看`;
}
