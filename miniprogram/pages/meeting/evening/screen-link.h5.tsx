import type { EveningPage } from '@shared/contract/meeting-pages';
import { refusalSentence } from '@shared/text/refusals';
import { consoleWords } from '@shared/text/words/console';
import { useState } from 'react';
import { callView } from '../../../cloud/call';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { componentWords } from '@shared/text/components';

/** Chair or clerk opens the big screen in a window of its own, on the hall's computer, with a ticket that only reads. */
export function ScreenLink({ page }: { page: EveningPage }) {
  const [problem, setProblem] = useState<string | null>(null);
  if (!page.reader.isChair && !page.reader.isClerk) return null;
  const open = async () => {
    const answer = await callView('meeting.screen-ticket', { meetingId: page.meeting.meetingId }).catch(() => null);
    if (!answer?.ok) {
      setProblem(answer ? refusalSentence(answer.refusal) : componentWords.connectionLost);
      return;
    }
    const { villageId, meetingId, untilMs, seal } = answer.data;
    const query = `village=${villageId}&id=${meetingId}&until=${untilMs}&seal=${seal}`;
    setProblem(null);
    window.open(`#/pages/meeting/screen/index?${query}`, '_blank', 'noopener');
  };
  return (
    <>
      <RefusalNote sentence={problem} />
      <SecondaryButton label={consoleWords.bigScreen} onTap={() => void open()} />
    </>
  );
}
