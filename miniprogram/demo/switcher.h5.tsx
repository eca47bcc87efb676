import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { demoWords } from '@shared/text/demo';
import { momentInWords } from '@shared/text/dates';
import { useNow } from '../cloud/clock';
import { pressable } from '../components/pressable';
import { Sheet } from '../components/sheet';
import { Tabs } from '../components/tabs';
import { ClockPanel } from './clock-panel';
import { actAs, currentPerson } from './current-person';
import { PeoplePanel } from './people-panel';
import { fetchPeople, hearTheTime, type DemoPerson } from './local-cloud';
import './switcher.less';

/** A test looks for this in the build for WeChat, where it may not be. */
const marker = 'DEMONSTRATION_SWITCHER';

function reloadAs(person: DemoPerson): void {
  actAs(person);
  // Everything on every page was read as somebody else: begin anew.
  window.location.hash = '#/pages/home/index';
  window.location.reload();
}

/** Plainly marked: this is a demonstration, one acts as somebody, and the clock can be moved. */
export function DemoSwitcher() {
  const [isOpen, setOpen] = useState(() => currentPerson() === null);
  const [tab, setTab] = useState<'people' | 'clock'>('people');
  const [people, setPeople] = useState<DemoPerson[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const nowMs = useNow();
  const person = currentPerson();

  useEffect(() => {
    // Offline the strip shows the phone's own time until the cloud answers.
    hearTheTime().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (!isOpen || people) return;
    fetchPeople()
      .then(setPeople)
      .catch(() => setFailed(true));
  }, [isOpen, people]);

  return (
    <>
      <View
        className="demo-strip"
        data-marker={marker}
        {...pressable(() => setOpen(true), { label: demoWords.open(person?.name ?? null) })}
      >
        <Text className="demo-strip-mark">{demoWords.mark}</Text>
        <View className="demo-strip-middle">
          <View className="demo-strip-person one-line">{person?.name ?? demoWords.nobody}</View>
          <View className="number">{momentInWords(nowMs, nowMs)}</View>
        </View>
        <Text className="demo-strip-switch">{demoWords.change}</Text>
      </View>
      <Sheet isOpen={isOpen} title={demoWords.title} onClose={() => setOpen(false)}>
        <Tabs tabs={demoWords.tabs} value={tab} onChange={setTab} />
        {tab === 'people' ? (
          <PeoplePanel people={people} hasFailed={hasFailed} chosenName={person?.name ?? null} onChoose={reloadAs} />
        ) : (
          <ClockPanel onMoved={() => window.location.reload()} />
        )}
      </Sheet>
    </>
  );
}
