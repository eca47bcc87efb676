import { View } from '@tarojs/components';
import type { PassbookRow } from '@shared/contract/points-pages';
import { passbookWords, reviewedBy, sourceWords } from '@shared/text/words/points';
import { openPage } from '../../../cloud/open-page';
import { PhotoStrip } from '../../../components/photo-strip';
import { SecondaryButton } from '../../../components/secondary-button';

/** The reason of one entry: the article, what was done and seen, who reviewed it, or the act it came from. */
export function EntryReason({ row }: { row: PassbookRow }) {
  const { evidence } = row;
  return (
    <View className="passbook-reason">
      {evidence && evidence.text !== '' && (
        <>
          <View className="passbook-reason-label">{`${passbookWords.evidence} · ${evidence.claimantName}`}</View>
          <View>{evidence.text}</View>
        </>
      )}
      {evidence && <PhotoStrip fileIds={evidence.photoIds} label={passbookWords.evidence} />}
      {evidence && evidence.reviewerNames.length > 0 && (
        <>
          <View className="passbook-reason-label">{passbookWords.reviewers}</View>
          <View>{reviewedBy(evidence.reviewerNames, evidence.heldOn)}</View>
        </>
      )}
      <View className="passbook-reason-label">{sourceWords(row.source)}</View>
      {row.sourceKind === 'meeting' && (
        <SecondaryButton
          label={passbookWords.meeting}
          isInline
          onTap={() => openPage(`/pages/meeting/evening/index?id=${row.sourceId}`)}
        />
      )}
      {row.sourceKind === 'matter' && (
        <SecondaryButton
          label={passbookWords.matter}
          isInline
          onTap={() => openPage(`/pages/proposal/matter/index?id=${row.sourceId}`)}
        />
      )}
    </View>
  );
}
