import { View } from '@tarojs/components';
import type { MatterPage } from '@shared/contract/proposal-pages';
import type { ProposalStatus } from '@shared/domain/proposal/status';
import { matterWords } from '@shared/text/words/matter';
import { recommendationMark } from '@shared/text/words/recommendation';
import { supportWords } from '@shared/text/components';
import { openPage } from '../../../cloud/open-page';
import { Badge } from '../../../components/badge';
import { HolderLine } from '../../../components/holder-line';
import { RoadStrip } from '../../../components/road-strip';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { requestPath } from '../../service/request-path';
import { holderProps, matterPage, statusBadge } from '../matter-words';
import { heading } from '../../../components/spoken';

/** Where it is, in whose hands, until when: what everybody opens the page for. */
export function Head({ page, nowMs }: { page: MatterPage; nowMs: number }) {
  const { row, mergedInto, requestId } = page;
  const holder = holderProps(row, nowMs);
  return (
    <Section>
      <View className="matter-title" {...heading()}>
        {row.title}
      </View>
      <View className="matter-standing">
        <Badge {...statusBadge(row)} />
        <View className="matter-count">{supportWords(row.supportCount)}</View>
        {row.recommendsTo && <Badge label={recommendationMark(row.recommendsTo)} tone="lamp" />}
        {page.isSupporting && <Badge label={matterWords.supporting} tone="good" />}
      </View>
      <View className="matter-hand">{holder ? <HolderLine {...holder} /> : <Ended status={row.status} />}</View>
      {mergedInto === null && <RoadStrip stage={row.stage} isEnded={row.isEnded} hadNoMeeting={row.hadNoMeeting} />}
      {requestId !== null && (
        <SecondaryButton label={matterWords.seeRequest} onTap={() => openPage(requestPath(requestId))} isInline />
      )}
      {mergedInto !== null && (
        <SecondaryButton label={matterWords.seeMerged} onTap={() => openPage(matterPage(mergedInto))} isInline />
      )}
    </Section>
  );
}

/** A lantern for a matter that nobody holds any more: it is lit for good when somebody has gone to see that it is done. */
function Ended({ status }: { status: ProposalStatus }) {
  if (status === 'visited') return <View className="matter-ended matter-lit">{matterWords.lit}</View>;
  return <View className="matter-ended">{status === 'merged' ? matterWords.mergedInto : matterWords.ended}</View>;
}
