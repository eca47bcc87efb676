import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Recusal } from '@shared/contract/recusal-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { recusalWords } from '@shared/text/words/poll-methods';
import { cancelRecusalTitle, openingWords } from '@shared/text/words/vote';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { pressable } from '../../../components/pressable';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { AskSheet } from './ask-sheet';
import { RecusalSheet } from './recusal-sheet';

interface RecusalsProps {
  opening: OpeningModel;
  onDone: () => void;
}

/** Who stands aside; a member declares it, anybody may ask it of others, chair and clerk enter it or take it back. */
export function Recusals({ opening, onDone }: RecusalsProps) {
  const [sheet, setSheet] = useState<'self' | 'others' | 'ask' | null>(null);
  const [cancelled, setCancelled] = useState<Recusal | null>(null);
  const { recused, permissions } = opening;
  const mayEnter = permissions.recuseOthers.isOpen;
  // Whoever was asked finds the button beside the request.
  const isAsked = opening.recusalRequests.some(({ status, isAboutReader }) => status === 'asked' && isAboutReader);
  return (
    <Section title={openingWords.recusalTitle} note={openingWords.recusalNote}>
      {recused.length === 0 ? (
        <View className="poll-progress">{openingWords.recusalEmpty}</View>
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
      {permissions.recuse.isOpen && !isAsked && (
        <SecondaryButton label={openingWords.recuseMyself} onTap={() => setSheet('self')} />
      )}
      {mayEnter && <SecondaryButton label={openingWords.recusalAdd} onTap={() => setSheet('others')} />}
      {permissions.askRecusal.isOpen && <SecondaryButton label={recusalWords.ask} onTap={() => setSheet('ask')} />}
      {sheet === 'ask' && <AskSheet opening={opening} onClose={() => setSheet(null)} onDone={onDone} />}
      {(sheet === 'self' || sheet === 'others') && (
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
