import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { PassbookAccount, PassbookRow } from '@shared/contract/points-pages';
import { balanceAfter, entryDays, entryTitle, passbookWords, signedPointsWords } from '@shared/text/words/points';
import { serverNowMs } from '../../../cloud/clock';
import type { Pages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { pressable } from '../../../components/pressable';
import { Section } from '../../../components/section';
import { EntryReason } from './entry-reason';

/** Line by line, newest first; a tap on a line tells why. */
export function Entries({ pages, account }: { pages: Pages<'points.passbook'>; account: PassbookAccount }) {
  if (pages.view.status !== 'ready') return null;
  return (
    <Section title={passbookWords.entries}>
      {pages.rows.length === 0 ? (
        <EmptyState picture="board" sentence={account === 'duty' ? passbookWords.noDuty : passbookWords.noEntries} />
      ) : (
        <View className="passbook-lines">
          {pages.rows.map((row) => (
            <Line key={row.transferId} row={row} />
          ))}
          <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
        </View>
      )}
    </Section>
  );
}

function Line({ row }: { row: PassbookRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className="passbook-line">
      <View className="passbook-line-head" {...pressable(() => setOpen(!isOpen))} aria-expanded={isOpen}>
        <View className="passbook-line-words">
          <View className="passbook-line-title">{entryTitle(row)}</View>
          <View className="passbook-line-when number">{entryDays(row.on, row.postedAtMs, serverNowMs())}</View>
        </View>
        <View className="passbook-line-side">
          <View className="passbook-line-points number">{signedPointsWords(row)}</View>
          <View className="passbook-line-when number">{balanceAfter(row.balance)}</View>
          <Text className="passbook-line-why">{isOpen ? passbookWords.hide : passbookWords.why}</Text>
        </View>
      </View>
      {isOpen && <EntryReason row={row} />}
    </View>
  );
}
