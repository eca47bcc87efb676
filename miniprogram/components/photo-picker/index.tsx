import { useEffect, useRef } from 'react';
import { Image, Text, View } from '@tarojs/components';
import { componentWords, photoWords } from '@shared/text/components';
import { type PhotoPlace, usePhotoPlaces } from '../../cloud/use-photo-places';
import { Field, type FieldProps } from '../field';
import { pictureName } from '../spoken';
import { pressable } from '../pressable';
import { type Upload, usePhotoUploads } from './use-photo-uploads';
import './index.less';

interface PhotoPickerProps extends FieldProps {
  /** The stored photos, in order. */
  fileIds: readonly string[];
  onChange: (fileIds: string[]) => void;
  photosMax?: number | undefined;
}

/** Photos to a text: chosen, sent at once, shown with progress; each can be sent again or taken away. */
export function PhotoPicker({ fileIds, onChange, photosMax = 9, ...field }: PhotoPickerProps) {
  // Several photos may be stored before the page has drawn the first: they add to the newest list.
  const stored = useRef(fileIds);
  useEffect(() => {
    stored.current = fileIds;
  }, [fileIds]);
  const keep = (next: string[]) => {
    stored.current = next;
    onChange(next);
  };
  const { uploads, choose, sendOne, remove } = usePhotoUploads((fileId) => keep([...stored.current, fileId]));
  const { placeOf, findOut } = usePhotoPlaces();
  const left = photosMax - fileIds.length - uploads.length;
  return (
    <Field {...field}>
      <View className="photo-picker">
        {fileIds.map((fileId) => (
          <View key={fileId} className="photo-picker-item">
            <StoredPhoto place={placeOf(fileId)} onError={() => findOut(fileId)} />
            <RemoveMark onTap={() => keep(stored.current.filter((each) => each !== fileId))} />
          </View>
        ))}
        {uploads.map((upload) => (
          <UploadItem
            key={upload.key}
            upload={upload}
            onRetry={() => void sendOne(upload)}
            onRemove={() => remove(upload.key)}
          />
        ))}
        {left > 0 && (
          <View className="photo-picker-item photo-picker-add" {...pressable(() => void choose(left))}>
            <Text className="photo-picker-plus">+</Text>
            <Text className="photo-picker-words">{componentWords.photoAdd}</Text>
            <Text className="photo-picker-words number">{photoWords(photosMax - left, photosMax)}</Text>
          </View>
        )}
      </View>
    </Field>
  );
}

/** Other people may not see it yet; whoever chose it knows what it shows. */
function StoredPhoto({ place, onError }: { place: PhotoPlace; onError: () => void }) {
  return (
    <>
      {place.url && (
        <Image className="photo-picker-photo" src={place.url} mode="aspectFill" {...pictureName()} onError={onError} />
      )}
      {place.words && <Text className="photo-picker-state">{place.words}</Text>}
    </>
  );
}

interface UploadItemProps {
  upload: Upload;
  onRetry: () => void;
  onRemove: () => void;
}

function UploadItem({ upload, onRetry, onRemove }: UploadItemProps) {
  return (
    <View className="photo-picker-item">
      <Image className="photo-picker-photo" src={upload.path} mode="aspectFill" {...pictureName()} />
      <View className="photo-picker-veil">
        {upload.status === 'sending' && <Text className="number">{componentWords.photoGoingUp(upload.percent)}</Text>}
        {upload.status === 'refused' && <Text>{componentWords.photoRefused}</Text>}
        {upload.status === 'failed' && (
          <View className="photo-picker-retry" {...pressable(onRetry)}>
            {`${componentWords.photoFailed} · ${componentWords.photoRetry}`}
          </View>
        )}
      </View>
      {upload.status !== 'sending' && <RemoveMark onTap={onRemove} />}
    </View>
  );
}

function RemoveMark({ onTap }: { onTap: () => void }) {
  return (
    <View className="photo-picker-remove" {...pressable(onTap, { label: componentWords.photoRemove })}>
      <View className="photo-picker-cross">×</View>
    </View>
  );
}
