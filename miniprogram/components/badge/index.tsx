import { Text } from '@tarojs/components';
import './index.less';

export type Tone = 'lamp' | 'good' | 'bad' | 'calm' | 'rest';

const toneClass: Record<Tone, string> = {
  lamp: 'badge badge-lamp',
  good: 'badge badge-good',
  bad: 'badge badge-bad',
  calm: 'badge badge-calm',
  rest: 'badge badge-rest',
};

/** A word on how something stands; the word says it, the colour only helps. */
export function Badge({ label, tone = 'calm' }: { label: string; tone?: Tone }) {
  return <Text className={toneClass[tone]}>{label}</Text>;
}
