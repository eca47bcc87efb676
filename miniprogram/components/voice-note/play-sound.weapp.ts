import Taro from '@tarojs/taro';

export function playSound(url: string, ends: { onEnd: () => void; onError: () => void }): () => void {
  const sound = Taro.createInnerAudioContext();
  sound.onEnded(ends.onEnd);
  sound.onError(ends.onError);
  sound.src = url;
  sound.play();
  return () => sound.destroy();
}
