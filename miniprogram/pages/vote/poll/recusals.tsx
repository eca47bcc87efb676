import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Recusal } from '@shared/contract/recusal-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { cancelRecusalTitle, openingWords } from '@shared/text/words/vote';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { EmptyState } from '../../../components/empty-state';
import { pressable } from '../../../components/pressable';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { RecusalSheet } from './recusal-sheet';

interface RecusalsProps {
  opening: OpeningModel;
  onDone: () => void;
}

/** Who stands aside; a member declares it, chair and clerk enter it or take it back. */
export function Recusals({ opening, onDone }: RecusalsProps) {
  const [sheet, setSheet] = useState<'self' | 'others' | null>(null);
  const [cancelled, setCancelled] = useState<Recusal | null>(null);
  const { recused, permissions } = opening;
  const mayEnter = permissions.recuseOthers.isOpen;
  return (
    <Section title={openingWords.recusalTitle} note={openingWords.recusalNote}>
      {recused.length === 0 ? (
        <EmptyState sentence={openingWords.recusalEmpty} />
      ) : (
        <CellList>
          {recused.map((member) => (
            <Cell
              key={member.villagerId}
              label={member.name}
              note={member.reason || undefined}
              value={
                mayEnter ? (
                  <View className="recusal-cancel" {...pressable(() => setCancelled(member))}>
                    {openingWords.recusalCancel}
                  </View>
                ) : undefined
              }
            />
          ))}
        </CellList>
      )}
      {permissions.recuse.isOpen && (
        <SecondaryButton label={openingWords.recuseMyself} onTap={() => setSheet('self')} />
      )}
      {mayEnter && <SecondaryButton label={openingWords.recusalAdd} onTap={() => setSheet('others')} />}
      {sheet && (
        <RecusalSheet opening={opening} isForMyself={sheet === 'self'} onClose={() => setSheet(null)} onDone={onDone} />
      )}
      {cancelled && (
        <CancelRecusal opening={opening} member={cancelled} onClose={() => setCancelled(null)} onDone={onDone} />
      )}
    </Section>
  );
}

function CancelRecusal({ opening, member, onClose, onDone }: RecusalsProps & { member: Recusal; onClose: () => void }) {
  const cancel = useCommand('vote.cancel-recusal', {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const { meetingId, itemId } = opening;
  return (
    <ConfirmSheet
      isOpen
      title={cancelRecusalTitle(member.name)}
      sentence={openingWords.recusalCancelSentence}
      confirmLabel={openingWords.recusalCancelConfirm}
      onConfirm={() => void cancel.run({ meetingId, itemId, villagerId: member.villagerId })}
      onCancel={onClose}
      isPending={cancel.isPending}
      problem={cancel.problem}
      onRetry={cancel.retry}
    />
  );
}
