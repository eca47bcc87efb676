import Taro from '@tarojs/taro';
import { privacyWords } from '@shared/text/words/person';

export async function giveToReader(text: string): Promise<string> {
  await Taro.setClipboardData({ data: text });
  return privacyWords.exported.copied;
}
