const photos = '照片：您拍的、选的照片，用来说明您提的事、报的进展，也可能公开给村里看。';

const microphone = '话筒：您说的话，只在您点了“开始说”以后录，用来说明您提的事。';

/** What is used for what, by the call of WeChat's that needs it. */
const uses: Readonly<Record<string, string>> = {
  chooseImage: photos,
  chooseMedia: photos,
  'RecorderManager.start': microphone,
  getRecorderManager: microphone,
  startRecord: microphone,
  scanCode: '摄像头：只用来扫会场的签到码，不拍照、不留存。',
  getPhoneNumber: '手机号：只用来填后四位、核对您是花名册上的谁，不存下来。',
  setClipboardData: '剪贴板：把您要拿走的文字放进去，好让您粘贴；您原来复制的，我们不看。',
};

const otherUse = '个人信息：只用来办您正要办的这件事。';

/** Before something private is used, in plain words. */
export const privacyGateWords = {
  title: '先问您一声',
  free: '不同意也行：只是这一样用不上，别的照常用。以后想用了，再点一次就会再问您。',
  agree: '同意',
  notNow: '先不用',
  read: '看隐私保护指引',
} as const;

export function privateUse(referrer: string): string {
  return `要用到您的${uses[referrer] ?? otherUse}`;
}
