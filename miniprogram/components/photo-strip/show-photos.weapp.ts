import Taro from '@tarojs/taro';

export function showPhotos(url: string, urls: readonly string[]): void {
  void Taro.previewImage({ current: url, urls: [...urls] });
}
