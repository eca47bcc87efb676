import { useEffect } from 'react';
import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ScreenPage } from '@shared/contract/screen';
import { momentOfDay } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/meeting';
import { screenWords, stoppedAt } from '@shared/text/words/screen';
import { useNow } from '../../../cloud/clock';
import { ScreenAgenda } from './screen-agenda';
import { ScreenMain } from './screen-main';
import { ScreenQuorum } from './screen-quorum';
import { useScreen } from './use-screen';
import './index.less';

/** The big screen of the hall 大屏幕, 16:9: where the evening is, for everybody in the room. It only reads. */
export default function ScreenOfHall() {
  const { village = '', id = '', until = '', seal = '' } = useRouter().params;
  const { page, problem, lostSinceMs } = useScreen({ villageId: village, meetingId: id, untilMs: Number(until), seal });
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: pageTitles.screen });
  }, []);
  return (
    <View className="screen">
      {page && !problem && <Wall page={page} meetingId={id} />}
      {problem && <View className="screen-problem">{problem}</View>}
      {lostSinceMs !== null && <View className="screen-lost">{stoppedAt(lostSinceMs)}</View>}
    </View>
  );
}

function Wall({ page, meetingId }: { page: ScreenPage; meetingId: string }) {
  const nowMs = useNow(1_000);
  return (
    <>
      <View className="screen-top">
        <View className="screen-lantern" />
        <View className="screen-title one-line">{page.title}</View>
        <View className="screen-demonstration">{screenWords.demonstration}</View>
        <View className="screen-clock number">{momentOfDay(nowMs)}</View>
      </View>
      <View className="screen-body">
        <View className="screen-side">
          <ScreenAgenda page={page} />
          {page.phase !== 'end' && <ScreenQuorum page={page} />}
        </View>
        <View className={`screen-main screen-phase-${page.phase}`}>
          <ScreenMain page={page} meetingId={meetingId} />
        </View>
      </View>
    </>
  );
}
