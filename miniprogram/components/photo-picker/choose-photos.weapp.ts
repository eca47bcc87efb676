import Taro from '@tarojs/taro';

export async function choosePhotos(countMax: number): Promise<string[]> {
  const chosen = await Taro.chooseImage({ count: countMax, sizeType: ['compressed'] }).catch(() => null);
  return (chosen?.tempFilePaths ?? []).slice(0, countMax);
}
