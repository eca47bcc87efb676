import { useState } from 'react';
import { View } from '@tarojs/components';
import { homeWords } from '@shared/text/words/home';
import { pressable } from '../../components/pressable';
import { heading } from '../../components/spoken';
import { useMode } from '../../cloud/mode';
import { openPage } from '../../cloud/open-page';

interface Entry {
  key: string;
  label: string;
  note?: string;
  path: string;
}

const main: readonly Entry[] = [
  { key: 'raise', label: homeWords.raise, note: homeWords.raiseNote, path: '/pages/proposal/raise/index' },
  {
    key: 'all',
    label: homeWords.allMatters,
    note: homeWords.allMattersNote,
    path: '/pages/proposal/list/index?tab=open',
  },
  { key: 'mine', label: homeWords.myMatters, path: '/pages/proposal/list/index?tab=mine' },
];

const others: readonly Entry[] = [
  { key: 'evenings', label: homeWords.evenings, path: '/pages/agenda/evenings/index' },
  { key: 'decisions', label: homeWords.decisions, path: '/pages/decision/list/index' },
  { key: 'followUps', label: homeWords.followUps, path: '/pages/follow-up/board/index' },
  { key: 'services', label: homeWords.services, path: '/pages/neighbourhood/services/index' },
  { key: 'points', label: homeWords.points, path: '/pages/points/passbook/index' },
  { key: 'shop', label: homeWords.shop, path: '/pages/points/shop/index' },
  { key: 'story', label: homeWords.story, path: '/pages/start/story/index' },
  { key: 'rules', label: homeWords.rules, path: '/pages/village/rules/index' },
  { key: 'messages', label: homeWords.messages, path: '/pages/message/mine/index' },
  { key: 'me', label: homeWords.me, path: '/pages/member/me/index' },
];

/** The three things anybody comes for, large enough for every finger. */
export function MainEntries() {
  return (
    <View className="home-entries">
      {main.map(({ key, label, note, path }) => (
        <View
          key={key}
          className={`home-entry home-entry-${key}`}
          {...pressable(() => openPage(path), { role: 'link' })}
        >
          <View className="home-entry-label">{label}</View>
          {note && <View className="home-entry-note">{note}</View>}
        </View>
      ))}
    </View>
  );
}

/** What else the village keeps open to read; an elder finds it behind one word, so that three buttons stand out. */
export function OtherEntries() {
  const { isElder } = useMode();
  const [isOpen, setOpen] = useState(false);
  if (isElder && !isOpen) {
    return (
      <View className="home-others">
        <View className="home-other" {...pressable(() => setOpen(true))}>
          {homeWords.others}
        </View>
      </View>
    );
  }
  return (
    <>
      <View className="home-heading" {...heading()}>
        {homeWords.others}
      </View>
      <View className="home-others">
        {others.map(({ key, label, path }) => (
          <View key={key} className="home-other" {...pressable(() => openPage(path), { role: 'link' })}>
            {label}
          </View>
        ))}
      </View>
    </>
  );
}
