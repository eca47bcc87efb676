import { Text, View } from '@tarojs/components';
import type { Stage } from '@shared/domain/proposal/stage';
import { supportWords } from '@shared/text/components';
import { Badge, type Tone } from '../badge';
import { HolderLine, type HolderLineProps } from '../holder-line';
import { pressable } from '../pressable';
import { RoadStrip } from '../road-strip';
import './index.less';

interface MatterCardProps {
  title: string;
  stage: Stage;
  status: { label: string; tone?: Tone };
  isEnded?: boolean | undefined;
  hadNoMeeting?: boolean | undefined;
  /** Absent when nobody holds it any more. */
  holder?: HolderLineProps | null | undefined;
  supportCount?: number | undefined;
  onTap: () => void;
}

/** A matter in a list: what it is, where it is, in whose hands until when. */
export function MatterCard({ title, status, holder, supportCount, onTap, ...where }: MatterCardProps) {
  return (
    <View className="matter-card" {...pressable(onTap, { role: 'link' })}>
      <View className="matter-card-title">{title}</View>
      <View className="matter-card-status">
        <Badge label={status.label} tone={status.tone ?? 'calm'} />
        {supportCount !== undefined && <Text className="matter-card-support">{supportWords(supportCount)}</Text>}
      </View>
      <RoadStrip {...where} isCompact />
      {holder && <HolderLine {...holder} />}
    </View>
  );
}
