import { useState } from 'react';
import type { Draft } from '../../../cloud/drafts';
import { useAskToTell } from '../../../cloud/use-ask-to-tell';
import { useCommand } from '../../../cloud/use-command';
import type { ClaimDraft, ClaimWay } from './claim-form';

/** Sends what was written the way it goes, and tells into which month it was entered, or that it was not. */
export function useSending(way: ClaimWay, draft: Draft<ClaimDraft>, today: string | undefined) {
  const [sentMonth, setSentMonth] = useState<string | null>(null);
  const [isUnentered, setUnentered] = useState(false);
  const done = {
    onDone: ({ month }: { month: string | null }) => {
      setUnentered(month === null);
      if (month === null) return;
      draft.discard();
      setSentMonth(month);
    },
  };
  const own = useCommand('points.claim', done);
  const byOffice = useCommand('points.propose', done);
  const neighbour = useCommand('points.propose-for-neighbour', done);
  const askToTell = useAskToTell();
  const send = () => {
    const { entryId, text, photoIds, doneOn, person, name } = draft.value;
    if (entryId === null || today === undefined) return;
    setUnentered(false);
    const deed = { entryId, text: text.trim(), photoIds, doneOn: doneOn ?? today };
    if (way === 'neighbour') void neighbour.run({ name: (name ?? '').trim(), ...deed });
    else if (way === 'own') {
      void own.run(deed);
      void askToTell(['points']);
    } else if (person) void byOffice.run({ villagerId: person.villagerId, ...deed });
  };
  return { command: { own, byOffice, neighbour }[way], send, sentMonth, isUnentered, again: () => setSentMonth(null) };
}
