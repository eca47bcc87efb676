import { lazy, Suspense, useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { demoWords } from '@shared/text/demo';
import { momentInWords } from '@shared/text/dates';
import { useNow } from '../cloud/clock';
import { pressable } from '../components/pressable';
import { currentPerson } from './current-person';
import { hearTheTime } from './local-cloud';
import './switcher.less';

/** A test looks for this in the build for WeChat, where it may not be. */
const marker = 'DEMONSTRATION_SWITCHER';

const DemoPanels = lazy(async () => ({ default: (await import('./panels')).DemoPanels }));

/** Plainly marked: this is a demonstration, one acts as somebody, and the clock can be moved. */
export function DemoSwitcher() {
  const [isOpen, setOpen] = useState(() => currentPerson() === null);
  const [wasOpened, setOpened] = useState(isOpen);
  const nowMs = useNow();
  const person = currentPerson();

  useEffect(() => {
    // Offline the strip shows the phone's own time until the cloud answers.
    hearTheTime().catch(() => undefined);
  }, []);
  const open = () => {
    setOpened(true);
    setOpen(true);
  };

  return (
    <>
      <View className="demo-strip" data-marker={marker} {...pressable(open)}>
        <View className="demo-strip-middle">
          <View className="demo-strip-who">
            <Text className="demo-strip-mark">{demoWords.mark}</Text>
            <View className="demo-strip-person one-line">{person?.name ?? demoWords.nobody}</View>
          </View>
          <View className="number">{momentInWords(nowMs, nowMs)}</View>
        </View>
        <Text className="demo-strip-switch">{demoWords.change}</Text>
      </View>
      {wasOpened && (
        <Suspense fallback={null}>
          <DemoPanels isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
