import { useState } from 'react';
import type { CheckInPage } from '@shared/contract/meeting-pages';
import { proxyWords } from '@shared/text/words/meeting';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { MemberChoice } from '../../../components/member-choice';
import { SecondaryButton } from '../../../components/secondary-button';
import { TextField } from '../../../components/text-field';

interface ProxyProps {
  page: CheckInPage;
  onDone: () => void;
}

/** Somebody came in a member's place: the clerk asks, and the rule answers with its source. */
export function Proxy({ page, onDone }: ProxyProps) {
  const [isAsking, setAsking] = useState(false);
  const [proxyName, setProxyName] = useState('');
  const [villagerId, setVillagerId] = useState<string | null>(null);
  const checkIn = useCommand('meeting.check-in', { onDone });
  const away = page.members.filter(({ isHere }) => !isHere);
  const incomplete = proxyName.trim() === '' ? proxyWords.nameIncomplete : villagerId === null ? proxyWords.who : null;
  return (
    <>
      <SecondaryButton label={proxyWords.button} onTap={() => setAsking(true)} />
      <ConfirmSheet
        isOpen={isAsking}
        title={proxyWords.title}
        confirmLabel={proxyWords.ask}
        disabledReason={incomplete}
        isPending={checkIn.isPending}
        problem={checkIn.problem}
        onRetry={checkIn.retry}
        onConfirm={() =>
          void checkIn.run({
            meetingId: page.meeting.meetingId,
            villagerId: villagerId ?? '',
            proxyName: proxyName.trim(),
          })
        }
        onCancel={() => setAsking(false)}
      >
        <TextField label={proxyWords.name} value={proxyName} charsMax={20} onChange={setProxyName} />
        <MemberChoice label={proxyWords.who} members={away} value={villagerId} onChange={setVillagerId} />
      </ConfirmSheet>
    </>
  );
}
