import { useState } from 'react';
import type { NoticeReader } from '@shared/contract/agenda-pages';
import { type NoticeWay } from '@shared/domain/agenda/read-receipt';
import { noticeToldWords, noticeWayNames, toldInWords } from '@shared/text/words/notice-told';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';

interface TellMembersProps {
  meetingId: string;
  readers: readonly NoticeReader[];
  onDone: () => void;
}

const ways = Object.keys(noticeWayNames) as NoticeWay[];

/** Members who have not read the notice: a tap notes that one was called, or given it on paper 已告知. */
export function TellMembers({ meetingId, readers, onDone }: TellMembersProps) {
  const [chosen, setChosen] = useState<NoticeReader | null>(null);
  const done = () => {
    setChosen(null);
    onDone();
  };
  const tell = useCommand('agenda.note-told', { onDone: done });
  const undo = useCommand('agenda.undo-told', { onDone: done });
  const nowMs = serverNowMs();
  return (
    <>
      <CellList>
        {readers.map((reader) => (
          <Cell
            key={reader.villagerId}
            label={reader.name}
            note={reader.told ? toldInWords(reader.told, nowMs) : undefined}
            value={reader.told ? noticeWayNames[reader.told.how] : noticeToldWords.tell}
            onTap={() => setChosen(reader)}
          />
        ))}
      </CellList>
      <Sheet
        isOpen={chosen !== null}
        title={noticeToldWords.title(chosen?.name ?? '')}
        onClose={() => {
          tell.clear();
          setChosen(null);
        }}
      >
        <RefusalNote sentence={tell.problem ?? undo.problem} onRetry={tell.retry ?? undo.retry} />
        {ways.map((how) => (
          <SecondaryButton
            key={how}
            label={noticeWayNames[how]}
            isPending={tell.isPending}
            onTap={() => void tell.run({ meetingId, villagerId: chosen?.villagerId ?? '', how })}
          />
        ))}
        {chosen?.told && (
          <SecondaryButton
            isDanger
            label={noticeToldWords.undo}
            isPending={undo.isPending}
            onTap={() => void undo.run({ meetingId, villagerId: chosen.villagerId })}
          />
        )}
      </Sheet>
    </>
  );
}
