import { View } from '@tarojs/components';
import { guestReason, guestWords } from '@shared/text/words/agenda-order';
import { serverNowMs } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import type { PlanForm } from './plan-form';

interface SuggestedGuestsProps {
  proposalIds: string[];
  guests: PlanForm['guests'];
  onAdd: (guest: PlanForm['guests'][number]) => void;
}

/** Whom earlier evenings on such matters asked: legal adviser, experts, units. Without an answer nothing is missing. */
export function SuggestedGuests({ proposalIds, guests, onAdd }: SuggestedGuestsProps) {
  const isEnabled = proposalIds.length > 0;
  const view = useView('agenda.suggest-guests', { proposalIds }, { isEnabled });
  const left = (view.data?.guests ?? []).filter(({ name }) => !guests.some((guest) => guest.name === name));
  if (!isEnabled || left.length === 0) return null;
  const nowMs = serverNowMs();
  return (
    <>
      <View className="plan-materials-title">{guestWords.suggested}</View>
      <CellList>
        {left.map((guest) => (
          <Cell
            key={guest.name}
            label={guest.capacity === '' ? guest.name : `${guest.name} · ${guest.capacity}`}
            note={guestReason(guest, nowMs)}
            value={guestWords.add}
            onTap={() => onAdd({ name: guest.name, capacity: guest.capacity || guestWords.carriedOutCapacity })}
          />
        ))}
      </CellList>
    </>
  );
}
