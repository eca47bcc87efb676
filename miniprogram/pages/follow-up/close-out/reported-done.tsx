import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CloseOutRow } from '@shared/contract/follow-up-pages';
import { dayInWords } from '@shared/text/dates';
import { closeOutWords } from '@shared/text/words/follow-up';
import { serverNowMs } from '../../../cloud/clock';
import { openPage } from '../../../cloud/open-page';
import { HolderLine } from '../../../components/holder-line';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { holderProps } from '../../proposal/matter-words';

/** A matter that was reported done: by whom, and in whose words. */
export function ReportedDone({ each, children }: { each: CloseOutRow; children?: ReactNode }) {
  const { row, assigneeName, evidence, reportedAtMs } = each;
  const nowMs = serverNowMs();
  const holder = holderProps(row, nowMs);
  const see = () => openPage(`/pages/follow-up/report/index?id=${row.id}`);
  return (
    <Section title={row.title} note={closeOutWords.by(assigneeName, dayInWords(reportedAtMs, nowMs))}>
      <View>{evidence}</View>
      {holder && <HolderLine {...holder} />}
      <SecondaryButton label={closeOutWords.seeReports} onTap={see} />
      {children}
    </Section>
  );
}
