import { View } from '@tarojs/components';
import type { ProcedureModel, ProcedureStepModel } from '@shared/contract/decision';
import {
  procedureWords as words,
  recordedBy,
  recordInWords,
  stepHolder,
  stepInterval,
} from '@shared/text/words/procedure';
import { PhotoStrip } from '../photo-strip';
import { Timeline, type TimelineStep } from '../timeline';

/** A matter's procedure 四议两公开 on one strip: each step with its day, place, attendance and result, and which is next. */
export function ProcedureStrip({ procedure }: { procedure: ProcedureModel }) {
  return <Timeline steps={procedure.steps.map(stepOf)} />;
}

function stepOf(step: ProcedureStepModel, index: number): TimelineStep {
  const { title, records, photoIds, isDone, isNext } = step;
  const last = records[records.length - 1];
  const state = isDone ? words.done : isNext ? words.now : '';
  return {
    key: String(index),
    what: `${index + 1}. ${title}`,
    when: [state, ...(last ? [recordInWords(last)] : [stepHolder(step), isDone ? '' : stepInterval(step)])]
      .filter(Boolean)
      .join(' · '),
    tone: isDone ? 'done' : isNext ? 'now' : 'ahead',
    detail: records.length > 0 && (
      <>
        {records.map((record) => (
          <View key={`${record.on}${record.text}`}>{recordedBy(record)}</View>
        ))}
        {photoIds.length > 0 && <PhotoStrip fileIds={photoIds} />}
      </>
    ),
  };
}
