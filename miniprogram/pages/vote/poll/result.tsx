import { View } from '@tarojs/components';
import type { PollModel } from '@shared/contract/vote';
import { notVotingSentence, pollWords } from '@shared/text/words/vote';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';
import { TallyBars } from '../../../components/tally-bars';
import { Verdict } from '../../../components/verdict';

/** How it ended: the bars, the verdict with its arithmetic, and where the matter goes from here. */
export function Result({ poll }: { poll: PollModel }) {
  const { tally, explanation, decisionId } = poll;
  return (
    <>
      {tally && explanation ? (
        <Section title={pollWords.resultTitle}>
          <TallyBars counts={tally} base={poll.electorateCount} />
          <View className="poll-progress">{notVotingSentence(tally.notVoting)}</View>
          <Verdict verdict={explanation.isMet ? pollWords.adopted : pollWords.rejected} explanation={explanation} />
        </Section>
      ) : (
        <Section title={pollWords.voided}>{poll.voidReason}</Section>
      )}
      <Section>
        <CellList>
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
          <Cell
            label={pollWords.toMeeting}
            onTap={() => openPage(`/pages/meeting/evening/index?id=${poll.meetingId}`)}
          />
        </CellList>
      </Section>
    </>
  );
}
