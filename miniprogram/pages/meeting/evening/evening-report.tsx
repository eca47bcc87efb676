import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import type { ReportRow } from '@shared/contract/report-pages';
import { reportAloud } from '@shared/text/spoken/report-aloud';
import { eveningWords, reportSentence } from '@shared/text/words/meeting';
import { roleNames } from '@shared/text/words/member';
import { bodyNames } from '@shared/text/words/proposal';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { usePages } from '../../../cloud/use-pages';
import { classNames } from '../../../components/class-names';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';

/** The report on earlier decisions 前期议定事项通报: each open matter in a sentence that can be read aloud. */
export function EveningReport({ page, isWhole = false }: { page: EveningPage; isWhole?: boolean }) {
  const [isOpen, setOpen] = useState(isWhole);
  return (
    <Section title={eveningWords.report} note={isOpen ? eveningWords.readAloud : undefined}>
      {isOpen ? (
        <ReportRows page={page} />
      ) : (
        <SecondaryButton label={eveningWords.showReport} onTap={() => setOpen(true)} />
      )}
    </Section>
  );
}

function ReportRows({ page }: { page: EveningPage }) {
  const { meetingId } = page.meeting;
  const list = usePages('meeting.report', { meetingId });
  const isClosing = page.reader.isChair && page.meeting.status === 'inSession';
  if (list.view.status === 'loading') return <Skeleton />;
  if (list.view.problem !== null && list.rows.length === 0) {
    return <RefusalNote sentence={list.view.problem} onRetry={list.view.reload} />;
  }
  if (list.rows.length === 0 && !list.hasMore) return <EmptyState sentence={eveningWords.nothingToReport} />;
  return (
    <>
      {page.reader.isChair && <Aloud rows={list.rows} isWhole={!list.hasMore} />}
      {list.rows.map((row) => (
        <View
          key={row.proposalId}
          className={classNames('evening-report-row', row.isOverdue && 'evening-report-overdue')}
        >
          <View {...pressable(() => openPage(`/pages/proposal/matter/index?id=${row.proposalId}`), { role: 'link' })}>
            {reportSentence({ ...row, who: whoOf(row) }, serverNowMs())}
          </View>
          {row.awaitsCloseOut && isClosing && (
            <SecondaryButton
              isInline
              label={eveningWords.closeOut}
              onTap={() => openPage(`/pages/follow-up/close-out/index?id=${row.proposalId}&meetingId=${meetingId}`)}
            />
          )}
        </View>
      ))}
      <LoadMore hasMore={list.hasMore} isLoading={list.isLoading} onMore={list.more} problem={list.problem} />
    </>
  );
}

/** The same in two minutes, for the chair to read out. */
function Aloud({ rows, isWhole }: { rows: readonly ReportRow[]; isWhole: boolean }) {
  const [isShown, setShown] = useState(false);
  const matters = rows.map((row) => ({ ...row, who: whoOf(row) }));
  return (
    <>
      <SecondaryButton label={isShown ? eveningWords.aloudHide : eveningWords.aloud} onTap={() => setShown(!isShown)} />
      {isShown &&
        reportAloud(matters, isWhole, serverNowMs()).map((line) => (
          <View key={line} className="evening-report-row">
            {line}
          </View>
        ))}
    </>
  );
}

function whoOf({ personName, holderRole, holderBody }: ReportRow): string {
  if (personName !== '') return personName;
  if (holderRole !== null) return roleNames[holderRole];
  return holderBody === null ? '' : bodyNames[holderBody];
}
