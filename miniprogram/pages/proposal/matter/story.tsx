import { View } from '@tarojs/components';
import type { MatterPage } from '@shared/contract/proposal-pages';
import { dayInWords } from '@shared/text/dates';
import { matterWords } from '@shared/text/words/matter';
import { Cell, CellList } from '../../../components/cell-list';
import { PhotoStrip } from '../../../components/photo-strip';
import { Section } from '../../../components/section';
import { VoiceNote } from '../../../components/voice-note';

/** What it is about, in the author's words, and who stands behind it. */
export function Story({ page, nowMs }: { page: MatterPage; nowMs: number }) {
  return (
    <Section title={matterWords.story}>
      <VoiceNote voice={page.voice} />
      {page.body === '' ? (
        <View className="matter-unwritten">{matterWords.unwritten}</View>
      ) : (
        <View className="matter-body">{page.body}</View>
      )}
      <PhotoStrip fileIds={page.photoIds} label={matterWords.photos} />
      <CellList>
        <Cell label={matterWords.by} value={page.authorName} />
        {page.helperName !== null && <Cell label={matterWords.helper} value={page.helperName} />}
        {page.writtenDownByName !== null && <Cell label={matterWords.writtenDownBy} value={page.writtenDownByName} />}
        <Cell label={matterWords.sponsor} value={page.sponsorName ?? matterWords.noSponsor} />
        <Cell label={matterWords.raisedOn} value={dayInWords(page.row.createdAtMs, nowMs)} />
      </CellList>
    </Section>
  );
}
