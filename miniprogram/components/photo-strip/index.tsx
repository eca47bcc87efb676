import { Image, View } from '@tarojs/components';
import { fileUrl } from '../../cloud/upload';
import { pressable } from '../pressable';
import { showPhotos } from './show-photos';
import './index.less';

interface PhotoStripProps {
  fileIds: readonly string[];
  /** What the photos show, for a screen reader. */
  label?: string | undefined;
}

/** Photos side by side; a tap shows one large. */
export function PhotoStrip({ fileIds, label }: PhotoStripProps) {
  if (fileIds.length === 0) return null;
  const urls = fileIds.map(fileUrl);
  return (
    <View className="photo-strip">
      {urls.map((url) => (
        <View key={url} className="photo-strip-item" {...pressable(() => showPhotos(url, urls), { label })}>
          <Image className="photo-strip-photo" src={url} mode="aspectFill" lazyLoad />
        </View>
      ))}
    </View>
  );
}
