import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { EveningPage as EveningModel } from '@shared/contract/meeting-pages';
import { pageTitles } from '@shared/text/page-titles';
import { meetingCardTitle } from '@shared/text/share-cards';
import '@shared/text/refusals/follow-up';
import '@shared/text/refusals/meeting';
import { serverNowMs } from '../../../cloud/clock';
import { noteReader } from '../../../cloud/reader';
import { useShareCard } from '../../../cloud/use-share-card';
import type { CommandQueue } from '../../../cloud/unsent/use-command-queue';
import { useView } from '../../../cloud/use-view';
import { MeetingTop } from '../../../components/meeting-top';
import { PageFrame } from '../../../components/page-frame';
import { RecusalWay } from '../../../components/recusal-way';
import { QueueLine } from '../check-in/queue-line';
import { useLive } from '../use-live';
import { EveningBar } from './evening-actions';
import { EveningAgenda } from './evening-agenda';
import { EveningChair, warningOf } from './evening-chair';
import { EveningFloor } from './evening-floor';
import { EveningMore } from './evening-more';
import { EveningQuorum } from './evening-quorum';
import { EveningReport } from './evening-report';
import { EveningSpeeches } from './evening-speeches';
import { LeftNote, type NoteInHand } from './left-note';
import { NowCard } from './now-card';
import { RecorderLine } from './recorder-line';
import { OpenSheet, SheetHostProvider } from './sheet-host';
import { useEveningQueue } from './use-evening-queue';
import './index.less';

/** An evening 乡村夜话, for chair, clerk, member and villager: what is next, and what is going on. */
export default function EveningPage() {
  const { id = '' } = useRouter().params;
  const view = useView('meeting.evening', { meetingId: id });
  useShareCard({
    title: meetingCardTitle(view.data?.meeting.startAtMs ?? null, serverNowMs()),
    path: `/pages/meeting/evening/index?id=${id}`,
  });
  const page = view.data;
  useLive(id, view, Boolean(page?.floor?.current ?? page?.openPollId));
  const readerId = page?.reader.villagerId;
  // An evening is opened from a card in a group, too: what is entered here is kept for whoever reads here.
  useEffect(() => {
    if (readerId !== undefined) noteReader(readerId);
  }, [readerId]);
  const reload = () => void view.reload();
  const { queue, asSeen } = useEveningQueue(id, reload);
  return (
    <SheetHostProvider>
      <PageFrame
        title={pageTitles.evening}
        view={view}
        header={page && <MeetingTop head={page.meeting} />}
        actionBar={(data) => (
          <>
            <QueueLine queue={queue} />
            <EveningBar page={asSeen(data)} queue={queue} onDone={reload} />
          </>
        )}
        sheet={<OpenSheet />}
      >
        {(data) => <Evening page={asSeen(data)} queue={queue} onDone={reload} />}
      </PageFrame>
    </SheetHostProvider>
  );
}

interface EveningProps {
  page: EveningModel;
  queue: CommandQueue;
  onDone: () => void;
}

function Evening({ page, queue, onDone }: EveningProps) {
  const [note, setNote] = useState<NoteInHand | null>(null);
  const isLeft = note !== null && note.speech.speechId !== page.floor?.current?.speechId;
  const current = page.items.find((item) => item.itemId === page.currentItemId);
  const isUnderWay = page.meeting.status === 'inSession' || page.meeting.status === 'suspended';
  const isReporting = isUnderWay && current?.kind === 'report';
  // What waits for the reader's own decision holds up the poll: it stands before the rest, as does what is asked of them.
  const hasToAnswer = page.items.some(
    ({ recusals }) => recusals !== null && (recusals.toDecideCount > 0 || recusals.isAsked),
  );
  // Without somebody who leads nothing goes on.
  const isLeaderMissing = warningOf(page) !== null;
  const recusalWay = <RecusalWay meetingId={page.meeting.meetingId} items={page.items} />;
  return (
    <>
      <NowCard page={page} current={current} />
      <RecorderLine page={page} onDone={onDone} />
      {isLeaderMissing && <EveningChair page={page} onDone={onDone} />}
      {hasToAnswer && recusalWay}
      {isLeft && (
        <LeftNote key={note.speech.speechId} page={page} note={note} queue={queue} onDone={() => setNote(null)} />
      )}
      {!isUnderWay && page.quorums.length > 0 && <EveningQuorum page={page} />}
      {isReporting && <EveningReport page={page} isWhole />}
      {isUnderWay && current?.kind === 'matter' && (
        <EveningFloor page={page} queue={queue} onDone={onDone} onNote={setNote} />
      )}
      {isUnderWay && <EveningSpeeches page={page} queue={queue} />}
      {!isLeaderMissing && <EveningChair page={page} onDone={onDone} />}
      <EveningAgenda page={page} />
      {!hasToAnswer && recusalWay}
      {isUnderWay && <EveningQuorum page={page} />}
      {isUnderWay && !isReporting && <EveningReport page={page} />}
      <EveningMore page={page} onDone={onDone} />
    </>
  );
}
