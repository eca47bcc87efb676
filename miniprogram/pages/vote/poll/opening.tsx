import { View } from '@tarojs/components';
import type { OpeningModel } from '@shared/contract/vote';
import { pageTitles } from '@shared/text/page-titles';
import { refusalSentence } from '@shared/text/refusals';
import { markedTitle } from '@shared/text/words/recommendation';
import { headcountSentence, openingWords } from '@shared/text/words/vote';
import { useDraft } from '../../../cloud/drafts';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { useLive } from '../../meeting/use-live';
import { AdvisoryCounts } from '../advisory-counts';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { RecordingNote } from '../../../components/recording-note';
import { Section } from '../../../components/section';
import { Verdict } from '../../../components/verdict';
import { Deferring } from './deferring';
import { type MethodDraft, MethodFields } from './method-fields';
import { MotionToVote, wordsToVote } from './motion-to-vote';
import { OpenPoll } from './open-poll';
import { RecusalRequests } from './recusal-requests';
import { RequestsFirst } from './requests-first';
import { Recusals } from './recusals';

interface OpeningProps {
  meetingId: string;
  itemId: string;
}

/** Before the vote: the chair writes the motion and opens; members may stand aside; others wait. */
export function Opening({ meetingId, itemId }: OpeningProps) {
  const view = useView('vote.opening', { meetingId, itemId });
  useLive(meetingId, view, isInSession(view.data));
  const draft = useDraft<MethodDraft>(`vote.method.${itemId}`, { method: 'open', counterIds: [] });
  const reload = () => void view.reload();
  return (
    <PageFrame
      title={pageTitles.poll}
      view={view}
      actionBar={(opening) =>
        opening.pollId !== null ? (
          <PrimaryButton
            label={openingWords.toPoll}
            onTap={() => openPage(`/pages/vote/poll/index?id=${opening.pollId ?? ''}`)}
          />
        ) : leads(opening) ? (
          <OpenPoll
            opening={opening}
            words={wordsToVote(opening.motion)}
            draft={draft.value}
            onOpened={draft.discard}
            onDecided={reload}
          />
        ) : null
      }
    >
      {(opening) => (
        <>
          <RecordingNote chairName={opening.recordsForName} />
          {opening.pollId === null && <RequestsFirst opening={opening} onDone={reload} />}
          <Section title={markedTitle(opening)}>
            {opening.consensus !== '' && (
              <>
                <View className="poll-force">{openingWords.consensus}</View>
                <View className="poll-consensus">{opening.consensus}</View>
              </>
            )}
            {opening.pollId !== null && <View className="poll-progress">{openingWords.alreadyOpen}</View>}
          </Section>
          <AdvisoryCounts proposalId={opening.proposalId} />
          {opening.pollId === null && leads(opening) && (
            <>
              <Section title={openingWords.motionTitle}>
                <MotionToVote motion={opening.motion} />
                <MethodFields opening={opening} draft={draft.value} onChange={draft.change} />
              </Section>
              <Headcount opening={opening} />
            </>
          )}
          {opening.pollId === null && <Recusals opening={opening} onDone={reload} />}
          {opening.pollId === null && <RecusalRequests opening={opening} />}
          {opening.pollId === null && opening.permissions.defer.isOpen && <Deferring opening={opening} />}
          {opening.pollId === null && !leads(opening) && <Section>{openingWords.waiting}</Section>}
        </>
      )}
    </PageFrame>
  );
}

/** Days before, when people stand aside from what is on the notice, nothing moves by the second. */
function isInSession(opening: OpeningModel | null): boolean {
  const open = opening?.permissions.open;
  return open !== undefined && (open.isOpen || open.refusal.code !== 'MeetingNotInSession');
}

/** The chair sees the form, also while something else still stands in the way. */
function leads({ permissions: { open } }: OpeningModel): boolean {
  return open.isOpen || (open.refusal.code !== 'MeetingOnlyChair' && open.refusal.code !== 'MeetingNotInSession');
}

function Headcount({ opening }: { opening: OpeningModel }) {
  const wayOn = {
    label: openingWords.headcountWrong,
    onTap: () => openPage(`/pages/meeting/check-in/index?id=${opening.meetingId}`),
  };
  const { open } = opening.permissions;
  return (
    <Section title={openingWords.headcountTitle} action={wayOn}>
      <View className="poll-headcount number">{headcountSentence(opening.presentCount, opening.memberCount)}</View>
      {opening.quorums.map((quorum) => (
        <Verdict key={quorum.councilName} explanation={quorum.explanation} />
      ))}
      {!open.isOpen && <View className="poll-progress">{refusalSentence(open.refusal)}</View>}
    </Section>
  );
}
