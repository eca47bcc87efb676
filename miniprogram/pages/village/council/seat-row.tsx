import { View } from '@tarojs/components';
import type { AttendanceDot, CouncilSeat } from '@shared/contract/village';
import { councilWords, dotMarks, dotNames, inARowWords } from '@shared/text/words/council';
import { councilChangeWords, vacantWords } from '@shared/text/words/council-change';
import { Badge } from '../../../components/badge';
import { SecondaryButton } from '../../../components/secondary-button';
import { classNames } from '../../../components/class-names';

const dotClass: Record<AttendanceDot, string> = {
  present: 'council-dot council-dot-present',
  excused: 'council-dot council-dot-excused',
  absent: 'council-dot council-dot-absent',
  notMember: 'council-dot',
};

interface CouncilSeatRowProps {
  seat: CouncilSeat;
  absencesMax: number;
  /** For whoever records a selection, where the seat is vacant. */
  onFill?: (() => void) | undefined;
}

/** One member with the last meetings as marks; each mark says its word. */
export function CouncilSeatRow({ seat, absencesMax, onFill }: CouncilSeatRowProps) {
  return (
    <View className={classNames('council-seat', seat.isMine && 'council-seat-mine')}>
      <View className="council-seat-head">
        <View className="council-name">{seat.name}</View>
        {seat.left && <Badge label={councilChangeWords.vacant} tone="calm" />}
        {seat.isDeputyChair && <Badge label={councilWords.deputyChair} tone="lamp" />}
        {seat.isMine && <Badge label={councilWords.mine} tone="calm" />}
      </View>
      {seat.left && <View className="council-quiet">{vacantWords(seat.left)}</View>}
      {onFill && <SecondaryButton isInline label={councilWords.fillSeat} onTap={onFill} />}
      {seat.attendance.length > 0 && (
        <View className="council-dots">
          {seat.attendance.map((dot, index) => (
            <View key={index} className={dotClass[dot]} aria-label={dotNames[dot]}>
              {dotMarks[dot]}
            </View>
          ))}
        </View>
      )}
      {seat.unexcusedInARow > 0 && (
        <View className="council-quiet">{inARowWords(seat.unexcusedInARow, absencesMax)}</View>
      )}
    </View>
  );
}
