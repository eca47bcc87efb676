import { Text, View } from '@tarojs/components';
import type { Stage } from '@shared/domain/proposal/stage';
import { componentWords, noMeetingWords, roadLabel, stepWords } from '@shared/text/components';
import { stageNames } from '@shared/text/words/proposal';
import { classNames } from '../class-names';
import './index.less';

const road = Object.keys(stageNames) as Stage[];

interface RoadStripProps {
  stage: Stage;
  /** The matter has left the road, at its end or before. */
  isEnded?: boolean | undefined;
  /** It went from pre-review to its carrying out: what it passed by stays dark. */
  hadNoMeeting?: boolean | undefined;
  /** Without the stages' names, for lists. */
  isCompact?: boolean | undefined;
}

const passedBy: readonly (Stage | undefined)[] = ['agenda', 'meeting', 'vote', 'decision'];

function lookOf(
  index: number,
  here: number,
  { isEnded, hadNoMeeting }: Pick<RoadStripProps, 'isEnded' | 'hadNoMeeting'>,
) {
  if (hadNoMeeting && passedBy.includes(road[index])) return 'road-strip-passed-by';
  if (index < here) return 'road-strip-done';
  if (index > here) return 'road-strip-coming';
  return isEnded ? 'road-strip-end' : 'road-strip-here';
}

/** The eight stages as lamps along a road: lit behind, glowing where the matter is, dark ahead. */
export function RoadStrip({ stage, isEnded = false, hadNoMeeting = false, isCompact }: RoadStripProps) {
  const here = road.indexOf(stage);
  const step = hadNoMeeting ? noMeetingWords(stageNames[stage]) : stepWords(here + 1, road.length, stageNames[stage]);
  const words = isEnded ? componentWords.roadEnded : step;
  return (
    <View
      className={classNames('road-strip', isCompact && 'road-strip-compact')}
      role="img"
      aria-label={roadLabel(words)}
    >
      <View className="road-strip-lamps">
        {road.map((each, index) => (
          <View key={each} className={classNames('road-strip-step', lookOf(index, here, { isEnded, hadNoMeeting }))}>
            <View className="road-strip-lamp" />
            {!isCompact && <Text className="road-strip-name">{stageNames[each]}</Text>}
          </View>
        ))}
      </View>
      <View className="road-strip-words">{words}</View>
    </View>
  );
}
