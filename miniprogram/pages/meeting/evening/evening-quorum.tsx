import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { eveningWords, missingCount, missingNames } from '@shared/text/words/meeting';
import { QuorumRing } from '../../../components/quorum-ring';
import { Section } from '../../../components/section';
import { Verdict } from '../../../components/verdict';
import { MissingMembers } from '../missing/missing-members';

/** The ring: how many are here, how many are needed, and who is missing. */
export function EveningQuorum({ page }: { page: EveningPage }) {
  const isOver = page.meeting.endedAtMs !== null;
  const ended = page.meeting.status === 'inquorate' ? eveningWords.quorumAtEnd : eveningWords.quorumAtOpening;
  const isMany = page.quorums.length > 1;
  return (
    <Section title={isOver ? ended : eveningWords.quorum}>
      {page.quorums.map(({ councilName, explanation, missing }) => (
        <View key={councilName} className="evening-quorum">
          {isMany && <View className="evening-label">{councilName}</View>}
          <QuorumRing
            presentCount={explanation.numbers.presentCount ?? 0}
            requiredCount={explanation.numbers.required ?? 0}
            memberCount={explanation.numbers.memberCount ?? 0}
            isByHousehold={explanation.words.of === 'households'}
          />
          <Verdict explanation={explanation} />
          {!isOver && missing.length > 0 && (
            <View className="evening-missing">
              <View className="evening-label">{missingCount(missing.length)}</View>
              <View className="evening-names">{missingNames(missing)}</View>
            </View>
          )}
          {!isOver && missing.length === 0 && <View className="evening-label">{eveningWords.nobodyMissing}</View>}
        </View>
      ))}
      {!isOver && (page.reader.isChair || page.reader.isClerk) && (
        <MissingMembers meetingId={page.meeting.meetingId} quorums={page.quorums} />
      )}
    </Section>
  );
}
