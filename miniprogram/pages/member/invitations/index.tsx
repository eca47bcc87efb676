import { useState } from 'react';
import { View } from '@tarojs/components';
import type { InvitationRow } from '@shared/contract/binding';
import '@shared/text/refusals/binding';
import '@shared/text/refusals/member';
import { pageTitles } from '@shared/text/page-titles';
import { codeInHalves, invitationWords, personPickerWords, validUntil } from '@shared/text/words/binding';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { usePages } from '../../../cloud/use-pages';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageFrame } from '../../../components/page-frame';
import { PersonPicker } from '../../../components/person-picker';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { canPrint, printPage } from '../../../components/print-sheet/print-page';
import './index.less';

/** The slips 邀请码 that the clerk prints, cuts and puts into people's hands. */
export default function InvitationsPage() {
  const { view, rows, hasMore, isLoading, problem, more } = usePages('member.invitations', {});
  const [isChoosing, setChoosing] = useState(false);
  const invite = useCommand('member.invite', { onDone: () => void view.reload() });
  return (
    <PageFrame title={pageTitles.invitations} view={view}>
      <Section note={invitationWords.note}>
        <RefusalNote sentence={invite.problem} onRetry={invite.retry} />
        <SecondaryButton label={invitationWords.make} isPending={invite.isPending} onTap={() => setChoosing(true)} />
        {canPrint && rows.length > 0 && <SecondaryButton label={invitationWords.print} onTap={printPage} />}
        {rows.length === 0 && !hasMore && <EmptyState picture="seats" sentence={invitationWords.none} />}
      </Section>
      <View className="print-sheet slips">
        {rows.map((row) => (
          <Slip key={row.villagerId} row={row} villageName={view.data?.villageName ?? ''} />
        ))}
      </View>
      {hasMore && <LoadMore hasMore isLoading={isLoading} onMore={more} problem={problem} />}
      {isChoosing && (
        <PersonPicker
          words={personPickerWords}
          onClose={() => setChoosing(false)}
          onChoose={({ villagerId }) => {
            setChoosing(false);
            void invite.run({ villagerIds: [villagerId] });
          }}
        />
      )}
    </PageFrame>
  );
}

function Slip({ row, villageName }: { row: InvitationRow; villageName: string }) {
  return (
    <View className="slip">
      <View className="slip-title">{`${villageName} · ${invitationWords.slipTitle}`}</View>
      <View className="slip-name">{row.name}</View>
      <View className="slip-code number">{codeInHalves(row.code)}</View>
      <View className="slip-how">{invitationWords.slipHow}</View>
      <View className="slip-how">{validUntil(row.expiresAtMs, serverNowMs())}</View>
    </View>
  );
}
