import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import type { CloseOutRow, CloseOutsPage } from '@shared/contract/follow-up-pages';
import { closeOutWords } from '@shared/text/words/follow-up';
import '@shared/text/refusals/follow-up';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { RecordingNote } from '../../../components/recording-note';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { FormBar } from '../form-bar';
import { CloseOutForm } from './close-out-form';
import { ReportedDone } from './reported-done';
import './index.less';

/** Closing out one by one before the meeting: the first one is open, or the one that was asked for. */
export default function CloseOut() {
  const { id } = useRouter().params;
  const view = useView('follow-up.close-outs', {});
  const [chosenId, choose] = useState(id);
  const [done, setDone] = useState('');
  const finish = (sentence: string) => {
    setDone(sentence);
    void view.reload();
  };
  return (
    <PageFrame title={pageTitles.closeOut} view={view}>
      {(page) => (
        <>
          {done !== '' && <View className="closed-out">{done}</View>}
          <RecordingNote chairName={page.recordsForName} />
          <CloseOuts page={page} chosenId={chosenId} onChoose={choose} onDone={finish} />
        </>
      )}
    </PageFrame>
  );
}

interface CloseOutsProps {
  page: CloseOutsPage;
  chosenId: string | undefined;
  onChoose: (proposalId: string) => void;
  onDone: (sentence: string) => void;
}

function CloseOuts({ page, chosenId, onChoose, onDone }: CloseOutsProps) {
  const { meeting, rows } = page;
  const open = rows.find(({ row }) => row.id === chosenId) ?? rows[0];
  const evening = meeting && {
    label: closeOutWords.toEvening,
    onTap: () => openPage(`/pages/meeting/evening/index?id=${meeting.id}`),
  };
  return (
    <>
      {meeting ? (
        <Section title={closeOutWords.meeting(meeting.title, meeting.presentCount)} action={evening ?? undefined}>
          {null}
        </Section>
      ) : (
        <FormBar>
          <RefusalNote sentence={closeOutWords.noMeeting} />
        </FormBar>
      )}
      {rows.length === 0 && <EmptyState sentence={closeOutWords.empty} />}
      {rows.map((each) => (
        <Matter key={each.row.id} each={each} isOpen={each === open} page={page} onChoose={onChoose} onDone={onDone} />
      ))}
    </>
  );
}

interface MatterProps {
  each: CloseOutRow;
  isOpen: boolean;
  page: CloseOutsPage;
  onChoose: (proposalId: string) => void;
  onDone: (sentence: string) => void;
}

function Matter({ each, isOpen, page, onChoose, onDone }: MatterProps) {
  const { row, permission } = each;
  return (
    <>
      <ReportedDone each={each}>
        {!isOpen && <SecondaryButton label={closeOutWords.choose} onTap={() => onChoose(row.id)} />}
      </ReportedDone>
      {isOpen && page.meeting && permission.isOpen && (
        <CloseOutForm each={each} meeting={page.meeting} members={page.members} onDone={onDone} />
      )}
      {isOpen && page.meeting && !permission.isOpen && (
        <FormBar>
          <RefusalNote sentence={refusalSentence(permission.refusal)} />
        </FormBar>
      )}
    </>
  );
}
