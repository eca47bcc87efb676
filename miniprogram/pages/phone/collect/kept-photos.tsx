import { useEffect, useState } from 'react';
import { Image, Text, View } from '@tarojs/components';
import { componentWords, photoWords } from '@shared/text/components';
import { collectWords } from '@shared/text/words/collect';
import { photosMax } from '@shared/text/words/raise';
import { dropFile, keepFile, keptPath } from '../../../cloud/kept-file';
import { Field } from '../../../components/field';
import { choosePhotos } from '../../../components/photo-picker/choose-photos';
import { pressable } from '../../../components/pressable';
import { pictureName } from '../../../components/spoken';
import '../../../components/photo-picker/index.less';

interface KeptPhotosProps {
  /** The names under which they are kept on the phone. */
  names: readonly string[];
  onChange: (names: string[]) => void;
}

/** Photos that stay on the phone until the matter goes out: no network is asked for. */
export function KeptPhotos({ names, onChange }: KeptPhotosProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const left = photosMax - names.length;
  const add = async () => {
    setProblem(null);
    const added: string[] = [];
    try {
      for (const path of await choosePhotos(left)) added.push(await keepFile(path));
    } catch {
      setProblem(collectWords.noRoom);
    }
    if (added.length > 0) onChange([...names, ...added]);
  };
  const remove = (name: string) => {
    void dropFile(name);
    onChange(names.filter((each) => each !== name));
  };
  return (
    <Field label={collectWords.photos} isOptional problem={problem}>
      <View className="photo-picker">
        {names.map((name) => (
          <View key={name} className="photo-picker-item">
            <KeptPhoto name={name} />
            <View
              className="photo-picker-remove"
              {...pressable(() => remove(name), { label: componentWords.photoRemove })}
            >
              <View className="photo-picker-cross">×</View>
            </View>
          </View>
        ))}
        {left > 0 && (
          <View className="photo-picker-item photo-picker-add" {...pressable(() => void add())}>
            <Text className="photo-picker-plus">+</Text>
            <Text className="photo-picker-words">{componentWords.photoAdd}</Text>
            <Text className="photo-picker-words number">{photoWords(names.length, photosMax)}</Text>
          </View>
        )}
      </View>
    </Field>
  );
}

function KeptPhoto({ name }: { name: string }) {
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    let isLatest = true;
    void keptPath(name).then((found) => isLatest && setPath(found));
    return () => {
      isLatest = false;
    };
  }, [name]);
  return path === null ? null : (
    <Image className="photo-picker-photo" src={path} mode="aspectFill" {...pictureName()} />
  );
}
