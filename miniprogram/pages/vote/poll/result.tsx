import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import { invalidSentence, secretWords } from '@shared/text/words/poll-methods';
import { notVotingSentence, pollWords } from '@shared/text/words/vote';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';
import { TallyBars } from '../../../components/tally-bars';
import { Verdict } from '../../../components/verdict';
import { keptCodes } from '../kept-codes';

/** An evening is over by then. */
const eveningMs = 4 * 3_600_000;

/** How it ended: the bars, the verdict with its arithmetic, and where the matter goes from here. */
export function Result({ poll }: { poll: PollModel }) {
  const { tally, explanation, decisionId } = poll;
  const invalid = invalidSentence(poll.handCount);
  return (
    <>
      {tally && explanation ? (
        <Section title={pollWords.resultTitle}>
          <TallyBars counts={tally} base={poll.electorateCount} />
          <View className="poll-progress">{notVotingSentence(tally.notVoting)}</View>
          {invalid !== null && <View className="poll-progress">{invalid}</View>}
          <Verdict verdict={explanation.isMet ? pollWords.adopted : pollWords.rejected} explanation={explanation} />
        </Section>
      ) : (
        <Section title={pollWords.voided}>{poll.voidReason}</Section>
      )}
      <Section>
        <CellList>
          {poll.codes && (
            <Cell label={secretWords.check} note={ownCode(poll)} onTap={() => openPage(codesPage(poll))} />
          )}
          {decisionId && (
            <Cell
              label={pollWords.toDecision}
              onTap={() => openPage(`/pages/decision/decision/index?id=${decisionId}`)}
            />
          )}
          <Cell
            label={pollWords.toMatter}
            onTap={() => openPage(`/pages/proposal/matter/index?id=${poll.proposalId}`)}
          />
          {!isJustOver(poll) && <Cell label={pollWords.toMeeting} onTap={() => openPage(meetingPage(poll))} />}
        </CellList>
      </Section>
    </>
  );
}

/** Said at once where this phone knows its code. */
function ownCode({ id, codes }: PollModel): string | undefined {
  return keptCodes(id).some((code) => codes?.includes(code)) ? secretWords.ownFound : undefined;
}

/** The evening in which it was held goes on: back there is the way from here. */
export function isJustOver({ closedAtMs }: PollModel): boolean {
  return closedAtMs !== null && serverNowMs() - closedAtMs < eveningMs;
}

export function meetingPage({ meetingId }: PollModel): string {
  return `/pages/meeting/evening/index?id=${meetingId}`;
}

function codesPage({ id }: PollModel): string {
  return `/pages/vote/codes/index?id=${id}`;
}
