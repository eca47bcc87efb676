import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { NoticePage as NoticeModel } from '@shared/contract/agenda-pages';
import { pageTitles } from '@shared/text/page-titles';
import { meetingCardTitle } from '@shared/text/share-cards';
import { leaveWords, meetingStatusNames, noticeWords } from '@shared/text/words/agenda';
import { noticeChangeWords } from '@shared/text/words/notice-change';
import { leaveEntryWords } from '@shared/text/words/leave';
import '@shared/text/refusals/agenda';
import { openPage } from '../../../cloud/open-page';
import { useAskToTell } from '../../../cloud/use-ask-to-tell';
import { useCommand } from '../../../cloud/use-command';
import { serverNowMs } from '../../../cloud/clock';
import { useShareCard } from '../../../cloud/use-share-card';
import { useView } from '../../../cloud/use-view';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RecusalWay } from '../../../components/recusal-way';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import { Verdict } from '../../../components/verdict';
import { CancelMeeting } from '../cancel-meeting';
import { NoticeAgenda } from './notice-agenda';
import { NoticeChanges } from './notice-changes';
import { NoticeReceipts } from './notice-receipts';
import { NoticeToRead } from './notice-to-read';
import { MeetingTop } from '../../../components/meeting-top';
import './index.less';

/** The notice of an evening 会议通知: the agenda for everybody; for chair and clerk who has read it. */
export default function NoticePage() {
  const { id = '' } = useRouter().params;
  const view = useView('agenda.notice', { meetingId: id });
  useShareCard({
    title: meetingCardTitle(view.data?.meeting.startAtMs ?? null, serverNowMs()),
    path: `/pages/agenda/notice/index?id=${id}`,
  });
  return (
    <PageFrame
      title={pageTitles.notice}
      view={view}
      header={view.data && <MeetingTop head={view.data.meeting} />}
      actionBar={(page) => <NoticeActions page={page} onDone={() => void view.reload()} />}
    >
      {(page) => (
        <>
          {page.cancelReason !== '' && (
            <Section title={meetingStatusNames.cancelled}>
              <View>{page.cancelReason}</View>
            </Section>
          )}
          <NoticeChanges changes={page.changes} />
          <NoticeAgenda items={page.items} />
          {page.mine.isOnRoll && page.meeting.status === 'convened' && (
            <MyAnswer page={page} onDone={() => void view.reload()} />
          )}
          <RecusalWay meetingId={page.meeting.meetingId} items={page.items} />
          {page.readers && page.meeting.status !== 'draft' && (
            <NoticeReceipts page={page} readers={page.readers} onDone={() => void view.reload()} />
          )}
          {page.isLed && page.meeting.status === 'convened' && <NoticeToRead page={page} />}
          {page.noticeExplanation && (
            <View className="notice-verdict">
              <Verdict verdict={noticeWords.verdict} explanation={page.noticeExplanation} />
            </View>
          )}
          {page.mayChange && (
            <View className="notice-verdict">
              <SecondaryButton
                label={noticeChangeWords.change}
                onTap={() => openPage(`/pages/agenda/plan/index?id=${page.meeting.meetingId}`)}
              />
            </View>
          )}
          {page.cancel.isOpen && page.meeting.status === 'convened' && (
            <View className="notice-verdict">
              <CancelMeeting meetingId={page.meeting.meetingId} />
            </View>
          )}
        </>
      )}
    </PageFrame>
  );
}

interface PartProps {
  page: NoticeModel;
  onDone: () => void;
}

/** One strong action: say that one comes, or go to the evening. */
function NoticeActions({ page, onDone }: PartProps) {
  const { meetingId, status } = page.meeting;
  const askToTell = useAskToTell();
  const acknowledge = useCommand('agenda.acknowledge-notice', { onDone });
  if (status === 'draft') {
    return (
      <PrimaryButton label={noticeWords.toPlan} onTap={() => openPage(`/pages/agenda/plan/index?id=${meetingId}`)} />
    );
  }
  const { mine } = page;
  if (status === 'convened' && mine.isOnRoll && mine.readAtMs === null && mine.leaveReason === null) {
    return (
      <>
        <RefusalNote sentence={acknowledge.problem} onRetry={acknowledge.retry} />
        <PrimaryButton
          label={noticeWords.acknowledge}
          isPending={acknowledge.isPending}
          onTap={() => {
            void acknowledge.run({ meetingId });
            void askToTell(['meeting', 'task']);
          }}
        />
      </>
    );
  }
  if (status === 'cancelled') return null;
  const label = status === 'adjourned' || status === 'inquorate' ? noticeWords.toReport : noticeWords.toEvening;
  return <PrimaryButton label={label} onTap={() => openPage(`/pages/meeting/evening/index?id=${meetingId}`)} />;
}

/** A member's own answer: read, or not able to come. */
function MyAnswer({ page, onDone }: PartProps) {
  const { meetingId } = page.meeting;
  const { readAtMs, leaveReason, enteredLeave } = page.mine;
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const leave = useCommand('agenda.ask-leave', {
    onDone: () => {
      setAsking(false);
      onDone();
    },
  });
  const withdraw = useCommand('agenda.withdraw-leave', { onDone });
  return (
    <Section title={noticeWords.mine}>
      {leaveReason !== null && <View>{leaveWords(leaveReason)}</View>}
      {enteredLeave && <View className="notice-hint">{leaveEntryWords(enteredLeave)}</View>}
      {leaveReason === null && readAtMs !== null && <View>{noticeWords.acknowledged}</View>}
      <RefusalNote sentence={withdraw.problem} onRetry={withdraw.retry} />
      {leaveReason === null ? (
        <SecondaryButton label={noticeWords.askLeave} onTap={() => setAsking(true)} />
      ) : (
        <SecondaryButton
          label={noticeWords.withdrawLeave}
          isPending={withdraw.isPending}
          onTap={() => void withdraw.run({ meetingId })}
        />
      )}
      <ConfirmSheet
        isOpen={isAsking}
        title={noticeWords.leaveTitle}
        sentence={noticeWords.leaveSentence}
        confirmLabel={noticeWords.leaveConfirm}
        disabledReason={reason.trim() === '' ? noticeWords.leaveReason : null}
        isPending={leave.isPending}
        problem={leave.problem}
        onRetry={leave.retry}
        onConfirm={() => void leave.run({ meetingId, reason: reason.trim() })}
        onCancel={() => setAsking(false)}
      >
        <TextField label={noticeWords.leaveReason} value={reason} charsMax={100} onChange={setReason} />
      </ConfirmSheet>
    </Section>
  );
}
