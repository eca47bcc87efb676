export const voiceWords = {
  start: '点一下，开始说',
  starting: '请稍等',
  stop: '正在听您说，说完点一下',
  play: '听一遍',
  stopPlaying: '停下来',
  again: '重新录',
  remove: '删掉这段录音',
  onPhone: '录音存在手机上，点“提出来”时一起发出去',
  goingUp: (percent: number) => `正在传录音，已经传了 ${percent}%`,
  notSent: '录音没发出去，还在手机上，一点没丢。有网了再点一次就行',
  gone: '这段录音打不开了，请重新录',
  noRoom: '手机里放不下这段录音了，请腾出一点地方再录',
  failures: {
    forbidden: '没有用话筒的许可。请点右上角“…”，在“设置”里打开麦克风，再试一次；不录也可以写一句话。',
    impossible: '话筒现在用不了，可能正在打电话。过一会儿再试，或者写一句话。',
  },
  places: {
    notLoaded: '录音没有打开，请再点一次',
    states: { inReview: '录音审核中', hidden: '录音没有通过检查', removed: '录音已经不在了' },
  },
} as const;

export function secondsWords(seconds: number): string {
  return `${seconds} 秒`;
}
