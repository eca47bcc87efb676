import type { RefusalOf } from '../../contract';
import type { photoContract } from '../../contract/photo';
import { bringSentences, type Sentences } from './sentences';

export const photoRefusals: Sentences<RefusalOf<keyof typeof photoContract>> = {
  PhotoNotArrived: () => '照片没有传上来，请再传一次',
  PhotoPartsMissing: (r) => `还差 ${r.missing.length} 段没有传上来，请接着传`,
  PhotoPartsDiffer: () => '传上来的和手机上的对不上，请再传一次',
  PhotoTooLarge: (r) => `照片太大了，最多 ${r.megabytesMax} MB，请换一张小的`,
  PhotoTypeNotAllowed: () => '这不是照片，请换一张',
  SoundTooLarge: (r) => `录音太大了，最多 ${r.megabytesMax} MB，请录短一点`,
  SoundTypeNotAllowed: () => '这不是录音，请重新录一段',
  PhotoUnknown: () => '没有找到这张照片，请重新选一张',
};

bringSentences(photoRefusals);
