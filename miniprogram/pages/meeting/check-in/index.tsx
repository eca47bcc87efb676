import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CheckInPage as CheckInModel } from '@shared/contract/meeting-pages';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { waitingToSend } from '@shared/text/words/desk';
import { checkInWords, headcountSentence } from '@shared/text/words/meeting';
import '@shared/text/refusals/meeting';
import { openPage } from '../../../cloud/open-page';
import { type CommandQueue, useCommandQueue } from '../../../cloud/unsent/use-command-queue';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { FoundByName } from '../../../components/member-choice/found-by-name';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { QuorumRing } from '../../../components/quorum-ring';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { minutesWords } from '@shared/text/words/minutes';
import { Section } from '../../../components/section';
import { useLive } from '../use-live';
import { deskMembers, type Entered, missingFirst } from './desk';
import { MissingMembers } from '../missing/missing-members';
import { HallCode } from './hall-code';
import { LongRoll } from './long-roll';
import { MemberRow } from './member-row';
import { Proxy } from './proxy-refused';
import { QueueLine } from './queue-line';
import { useEntered } from './use-entered';
import './index.less';

/** The clerk's list 签到册: who came, who left, the headcount, and the code for whoever has a phone. */
export default function CheckInPage() {
  const { id = '' } = useRouter().params;
  const view = useView('meeting.check-in-list', { meetingId: id });
  // Chair and clerk alone read it: while the meeting is on, who comes and goes is seen at once.
  useLive(id, view, view.data?.meeting.status === 'inSession');
  const reload = () => void view.reload();
  const { entered, onAnswered } = useEntered(view.reload);
  const queue = useCommandQueue({ subject: id, onAnswered: (...answered) => void onAnswered(...answered) });
  return (
    <PageFrame
      title={pageTitles.checkIn}
      view={view}
      actionBar={(page) => <Headcount page={page} queue={queue} onDone={reload} />}
    >
      {(page) => <List page={page} queue={queue} entered={entered} onDone={reload} />}
    </PageFrame>
  );
}

type Member = CheckInModel['members'][number];

interface PartProps {
  page: CheckInModel;
  queue: CommandQueue;
  onDone: () => void;
}

/** More names than a phone draws at ease. */
const longRollFrom = 60;

function List({ page, queue, entered, onDone }: PartProps & { entered: Entered }) {
  const { meetingId } = page.meeting;
  const Roll = page.members.length >= longRollFrom ? LongRoll<Member> : FoundByName<Member>;
  return (
    <>
      <QueueLine queue={queue} />
      <Section>
        {page.quorums.map(({ councilName, explanation }) => (
          <QuorumRing
            key={councilName}
            presentCount={explanation.numbers.presentCount ?? 0}
            requiredCount={explanation.numbers.required ?? 0}
            memberCount={explanation.numbers.memberCount ?? 0}
            isByHousehold={explanation.words.of === 'households'}
          />
        ))}
        <MissingMembers meetingId={meetingId} quorums={page.quorums} />
      </Section>
      {page.checkIn.isOpen ? (
        <HallCode meetingId={meetingId} />
      ) : (
        <View className="check-in-closed">{refusalSentence(page.checkIn.refusal)}</View>
      )}
      <Section note={checkInWords.tapNote}>
        <Roll people={page.members}>
          {(found) =>
            missingFirst(deskMembers(found, queue.commands, entered)).map((member) => (
              <MemberRow key={member.villagerId} page={page} member={member} queue={queue} onDone={onDone} />
            ))
          }
        </Roll>
      </Section>
      <View className="check-in-back">
        {page.checkIn.isOpen && <Proxy page={page} onDone={onDone} />}
        <SecondaryButton
          label={minutesWords.toSignInSheet}
          onTap={() => openPage(`/pages/meeting/printed-sheet/index?id=${meetingId}&sheet=signInSheet`)}
        />
        <SecondaryButton
          label={checkInWords.toEvening}
          onTap={() => openPage(`/pages/meeting/evening/index?id=${meetingId}`)}
        />
      </View>
    </>
  );
}

/** One tap when the number in the hall is the number on the list. */
function Headcount({ page, queue, onDone }: PartProps) {
  const confirm = useCommand('meeting.confirm-headcount', { onDone });
  const { presentCount, headcountAtMs, confirmHeadcount } = page;
  const waiting = queue.commands.filter(({ state }) => state !== 'refused').length;
  const notOpen = confirmHeadcount.isOpen ? null : refusalSentence(confirmHeadcount.refusal);
  const closed = waiting > 0 ? waitingToSend(waiting) : notOpen;
  return (
    <>
      <RefusalNote sentence={confirm.problem} onRetry={confirm.retry} />
      <PrimaryButton
        label={headcountSentence(presentCount, headcountAtMs)}
        isPending={confirm.isPending}
        disabledReason={closed}
        onTap={() => void confirm.run({ meetingId: page.meeting.meetingId, presentCount })}
      />
    </>
  );
}
