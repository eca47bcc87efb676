import { Image, Text, View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { usePhotoPlaces } from '../../cloud/use-photo-places';
import { pressable } from '../pressable';
import { pictureName } from '../spoken';
import { showPhotos } from './show-photos';
import './index.less';

interface PhotoStripProps {
  fileIds: readonly string[];
  /** What the photos show, for a screen reader; without it that they are photos. */
  label?: string | undefined;
}

/** Photos side by side, a single one across the card; a tap shows one large. One that is not shown yet, or no more, says so. */
export function PhotoStrip({ fileIds, label = componentWords.photo }: PhotoStripProps) {
  const { placeOf, findOut } = usePhotoPlaces();
  if (fileIds.length === 0) return null;
  const urls = fileIds.flatMap((fileId) => placeOf(fileId).url ?? []);
  return (
    <View className={fileIds.length === 1 ? 'photo-strip photo-strip-one' : 'photo-strip'}>
      {fileIds.map((fileId) => {
        const { url, words } = placeOf(fileId);
        return (
          <View
            key={fileId}
            className="photo-strip-item"
            {...(url ? pressable(() => showPhotos(url, urls), { label }) : {})}
          >
            {url && (
              <Image
                className="photo-strip-photo"
                src={url}
                mode="aspectFill"
                {...pictureName(label)}
                lazyLoad
                onError={() => findOut(fileId)}
              />
            )}
            {words && <Text className={url ? 'photo-strip-words photo-strip-over' : 'photo-strip-words'}>{words}</Text>}
          </View>
        );
      })}
    </View>
  );
}
