import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MemberChangeRow, MembershipPage } from '@shared/contract/membership';
import { refusalSentence } from '@shared/text/refusals';
import { changeLines, changeTitle, membershipWords } from '@shared/text/words/membership';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { Tabs } from '../../../components/tabs';
import { ConfirmChangeSheet, RefuseChangeSheet, TakeBackSheet } from './decide-sheets';
import { RecordSheet } from './record-sheet';

type Leaf = 'waiting' | 'decided';

interface DeskProps {
  page: MembershipPage;
  /** One's own membership may have changed too. */
  onDone: () => void;
}

/** The changes of membership at the desk of steward and supervisor: what waits, and what was decided. */
export function Desk({ page, onDone }: DeskProps) {
  const [leaf, setLeaf] = useState<Leaf>('waiting');
  const [isRecording, setRecording] = useState(false);
  const pages = usePages('points.member-changes', { isOpen: leaf === 'waiting' });
  const done = () => {
    void pages.view.reload();
    onDone();
  };
  const none = leaf === 'waiting' ? membershipWords.noneWaiting : membershipWords.noneDecided;
  return (
    <Section title={membershipWords.desk}>
      <Tabs
        tabs={(['waiting', 'decided'] as const).map((value) => ({ value, label: membershipWords[value] }))}
        value={leaf}
        onChange={setLeaf}
      />
      {pages.view.status === 'loading' && <Skeleton cards={1} />}
      {pages.view.problem && <RefusalNote sentence={pages.view.problem} onRetry={pages.view.reload} />}
      {pages.view.data && pages.rows.length === 0 && <EmptyState sentence={none} />}
      {pages.rows.map((row) => (
        <ChangeRow key={row.id} row={row} charsMin={page.reasonCharsMin} onDone={done} />
      ))}
      {pages.rows.length > 0 && (
        <LoadMore hasMore={pages.hasMore} isLoading={pages.isLoading} onMore={pages.more} problem={pages.problem} />
      )}
      {page.isSteward && <SecondaryButton label={membershipWords.record} onTap={() => setRecording(true)} />}
      {isRecording && <RecordSheet page={page} onClose={() => setRecording(false)} onDone={done} />}
    </Section>
  );
}

function ChangeRow({ row, charsMin, onDone }: { row: MemberChangeRow; charsMin: number; onDone: () => void }) {
  const [asked, setAsked] = useState<'confirm' | 'refuse' | 'takeBack' | null>(null);
  const sheet = { changeId: row.id, onClose: () => setAsked(null), onDone };
  const isWaiting = row.status === 'recorded';
  return (
    <View className="member-change">
      <View className="member-change-title">{changeTitle(row)}</View>
      {changeLines(row).map((line) => (
        <View key={line} className="member-change-line">
          {line}
        </View>
      ))}
      {isWaiting && row.decide.isOpen && !row.isRecorder && (
        <>
          <PrimaryButton label={membershipWords.confirm} onTap={() => setAsked('confirm')} />
          <SecondaryButton label={membershipWords.refuse} onTap={() => setAsked('refuse')} />
        </>
      )}
      {isWaiting && row.isRecorder && (
        <SecondaryButton label={membershipWords.takeBack} isInline onTap={() => setAsked('takeBack')} />
      )}
      {isWaiting && !row.decide.isOpen && (
        <View className="member-change-line">{refusalSentence(row.decide.refusal)}</View>
      )}
      {asked === 'confirm' && <ConfirmChangeSheet {...sheet} />}
      {asked === 'refuse' && <RefuseChangeSheet {...sheet} charsMin={charsMin} />}
      {asked === 'takeBack' && <TakeBackSheet {...sheet} />}
    </View>
  );
}
