import { useState } from 'react';
import { View } from '@tarojs/components';
import type { QuorumState } from '@shared/contract/meeting-pages';
import { missingWords, shortCallWords } from '@shared/text/words/missing';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { callPhone } from './call-phone';

interface MissingMembersProps {
  meetingId: string;
  quorums: readonly QuorumState[];
}

/** 还差 3 人: whom chair and clerk may call, where they left a telephone. */
export function MissingMembers({ meetingId, quorums }: MissingMembersProps) {
  const [isCalling, setCalling] = useState(false);
  const shortBy = quorums.reduce((sum, { explanation }) => sum + (explanation.numbers.shortBy ?? 0), 0);
  if (shortBy === 0) return null;
  return (
    <>
      <SecondaryButton label={shortCallWords(shortBy)} onTap={() => setCalling(true)} />
      {isCalling && (
        <Sheet isOpen title={shortCallWords(shortBy)} onClose={() => setCalling(false)}>
          <View>{missingWords.note}</View>
          <People meetingId={meetingId} />
        </Sheet>
      )}
    </>
  );
}

function People({ meetingId }: { meetingId: string }) {
  const { data, problem, reload } = useView('meeting.missing', { meetingId });
  if (problem !== null) return <RefusalNote sentence={problem} onRetry={reload} />;
  if (!data) return <Skeleton cards={1} />;
  if (data.members.length === 0) return <EmptyState sentence={missingWords.nobody} />;
  return (
    <CellList>
      {data.members.map(({ villagerId, name, phone }) => (
        <Cell
          key={villagerId}
          label={name}
          note={phone ?? missingWords.noPhone}
          value={phone === null ? undefined : missingWords.call}
          onTap={phone === null ? undefined : () => callPhone(phone)}
        />
      ))}
    </CellList>
  );
}
