import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { consoleWords } from '@shared/text/words/console';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { useCommand } from '../../../cloud/use-command';
import { classNames } from '../../../components/class-names';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { type ConsoleEntry, consoleGroups } from './console-entries';
import { ScreenLink } from './screen-link';
import { useSheetHost } from './sheet-host';
import { heading } from '../../../components/spoken';
import './console.less';

interface ConsoleProps {
  page: EveningPage;
  queue: CommandQueue;
  onDone: () => void;
}

/** Everything besides what is next, one tap away. */
export function MoreButton(props: ConsoleProps) {
  const { show } = useSheetHost();
  return (
    <SecondaryButton
      isInline
      label={consoleWords.more}
      onTap={() => show((close) => <ConsoleSheet {...props} onClose={close} />)}
    />
  );
}

function ConsoleSheet({ page, queue, onDone, onClose }: ConsoleProps & { onClose: () => void }) {
  const { show } = useSheetHost();
  const done = {
    onDone: () => {
      onClose();
      onDone();
    },
  };
  const suspend = useCommand('meeting.suspend', done);
  const resume = useCommand('meeting.resume', done);
  const grant = useCommand('meeting.grant-time', done);
  const { meetingId } = page.meeting;
  const run = {
    suspend: () => void suspend.run({ meetingId }),
    resume: () => void resume.run({ meetingId }),
    grantTime: () => void grant.run({ meetingId, minutes: 1 }),
  };
  const asked = [suspend, resume, grant].find(({ problem }) => problem !== null);
  return (
    <Sheet isOpen title={consoleWords.title} onClose={onClose}>
      <RefusalNote sentence={asked?.problem ?? null} onRetry={asked?.retry ?? null} />
      {consoleGroups({ page, queue, onDone, show, close: onClose, run }).map(({ title, entries }) => (
        <View key={title} className="console-group">
          <View className="console-title" {...heading()}>
            {title}
          </View>
          {title === consoleWords.groups.papers && <ScreenLink page={page} />}
          {runsOf(entries).map((run) => (
            <Run key={run[0].label} run={run} />
          ))}
        </View>
      ))}
    </Sheet>
  );
}

type Entries = [ConsoleEntry, ...ConsoleEntry[]];

/** What waits for one and the same reason stands together; what can be done stands alone. */
function runsOf(entries: readonly ConsoleEntry[]): Entries[] {
  const runs: Entries[] = [];
  for (const entry of entries) {
    const last = runs[runs.length - 1];
    if (last && entry.closed !== null && last[0].closed === entry.closed) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** An act, or acts that have to wait and, once, why. */
function Run({ run }: { run: Entries }) {
  const { closed } = run[0];
  return (
    <View className={classNames('console-run', closed !== null && 'console-closed')}>
      {run.map(({ label, onTap }) => (
        <View key={label} className="console-entry" {...pressable(onTap, { isDisabled: closed !== null })}>
          {label}
        </View>
      ))}
      {closed !== null && <View className="console-reason">{closed}</View>}
    </View>
  );
}
