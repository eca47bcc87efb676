import { View } from '@tarojs/components';
import type { Task } from '@shared/domain/home/task';
import { taskWords } from '@shared/text/words/home';
import { Badge } from '../../components/badge';
import { classNames } from '../../components/class-names';
import { pressable } from '../../components/pressable';
import { PrimaryButton } from '../../components/primary-button';

interface TaskCardProps {
  task: Task;
  nowMs: number;
  /** The first task carries the one strong action of the page. */
  isFirst: boolean;
  onOpen: () => void;
}

/** One thing to do: what, why, until when, and the way to it. */
export function TaskCard({ task, nowMs, isFirst, onOpen }: TaskCardProps) {
  const words = taskWords(task, nowMs);
  const body = (
    <>
      <View className="task-card-head">
        <View className="task-card-title">{words.title}</View>
        {words.until !== '' && <Badge label={words.until} tone={words.isUrgent ? 'bad' : 'lamp'} />}
      </View>
      <View className="task-card-note">{words.note}</View>
    </>
  );
  if (isFirst) {
    return (
      <View className="task-card task-card-first">
        {body}
        <PrimaryButton label={words.action} onTap={onOpen} />
      </View>
    );
  }
  return (
    <View
      className={classNames('task-card', words.isUrgent && 'task-card-urgent')}
      {...pressable(onOpen, { role: 'link' })}
    >
      {body}
      <View className="task-card-way">{words.action}</View>
    </View>
  );
}
