import { Text, View } from '@tarojs/components';
import type { AgendaListRow } from '@shared/contract/agenda-pages';
import { dayInWords } from '@shared/text/dates';
import { eveningAsSaid } from '@shared/text/spoken/moments';
import { eveningStates, leafOf, mattersOfEvening } from '@shared/text/words/evenings';
import { serverNowMs } from '../../../cloud/clock';
import { Badge } from '../../../components/badge';
import { pressable } from '../../../components/pressable';

/** One evening as a leaf of the calendar: the day large, the hour as people say it, where, and what about. */
export function EveningLeaf({ row, onOpen }: { row: AgendaListRow; onOpen: () => void }) {
  const { title, place, startAtMs, status, matters } = row;
  const nowMs = serverNowMs();
  const { month, day } = leafOf(startAtMs);
  const state = eveningStates[status];
  const isAhead = startAtMs >= nowMs;
  return (
    <View className="evening-leaf" {...pressable(onOpen, { role: 'link' })}>
      <View className="evening-leaf-day">
        <View className="evening-leaf-month">{month}</View>
        <View className="evening-leaf-number number">{day}</View>
      </View>
      <View className="evening-leaf-body">
        <View className="evening-leaf-when">
          <Text>{isAhead ? eveningAsSaid(startAtMs, nowMs) : dayInWords(startAtMs, nowMs)}</Text>
          {state && <Badge label={state} tone={status === 'inSession' ? 'lamp' : 'rest'} />}
        </View>
        <View className="evening-leaf-title">{title}</View>
        <View className="evening-leaf-note">{place}</View>
        <View className="evening-leaf-note">{mattersOfEvening(matters)}</View>
      </View>
    </View>
  );
}
