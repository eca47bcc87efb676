import { useState } from 'react';
import { collectWords } from '@shared/text/words/collect';
import { serverNowMs } from '../../../cloud/clock';
import { type Collected, type CollectedFrom } from '../../../cloud/collected/collected';
import { addCollected, collectedMax, listCollected, takeCollected } from '../../../cloud/collected/collected-store';
import { sendCollected } from '../../../cloud/collected/send-collected';
import { type Draft, useDraft } from '../../../cloud/drafts';
import { readerId } from '../../../cloud/reader';
import { newRequestId } from '../../../cloud/request-id';
import type { KeptVoice } from '../../../components/voice-field';

export interface CollectDraft {
  /** Of one that was noted before and is put right: had it arrived after all, it would not be raised twice. */
  requestId: string | null;
  from: CollectedFrom | null;
  body: string;
  /** The photos on the phone, by the names under which they are kept. */
  photos: string[];
  voice: KeptVoice | null;
}

const nothingYet: CollectDraft = { requestId: null, from: null, body: '', photos: [], voice: null };

export interface Collecting {
  draft: Draft<CollectDraft>;
  /** Counts what was noted: the form begins anew with each. */
  turn: number;
  /** What is still missing; null when it can be noted. */
  missing: string | null;
  problem: string | null;
  add: () => void;
  /** Takes one that was noted back into the form, to be put right. */
  takeUp: (requestId: string) => void;
}

/** The one that is being noted, kept half-written on the phone; once noted it is whole there and goes out by itself. */
export function useCollecting(): Collecting {
  const draft = useDraft<CollectDraft>('phone.collect', nothingYet);
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const { from, body, photos, voice } = draft.value;
  const isNothing = body.trim() === '' && photos.length === 0 && voice === null;

  const add = () => {
    if (from === null || isNothing) return;
    if (!addCollected(collectedOf({ ...draft.value, from }))) {
      return setProblem(whyNotKept());
    }
    setProblem(null);
    draft.discard();
    setTurn((before) => before + 1);
    void sendCollected();
  };

  const takeUp = (requestId: string) => {
    // What stands in the form is noted first, so that nothing of it is lost.
    if (from !== null && !isNothing) add();
    const taken = takeCollected(requestId, true);
    if (!taken) return;
    const { photos: kept, voice: said } = taken;
    draft.change({
      requestId,
      from: taken.from,
      body: taken.body,
      photos: kept.map(({ keptName }) => keptName),
      voice: said && { keptName: said.keptName, seconds: said.seconds },
    });
    setTurn((before) => before + 1);
  };

  const missing = from === null ? collectWords.whoMissing : isNothing ? collectWords.nothingYet : null;
  return { draft, turn, missing, problem, add, takeUp };
}

function whyNotKept(): string {
  if (readerId() === null) return collectWords.whoAreYou;
  return listCollected().length >= collectedMax ? collectWords.full : collectWords.noRoom;
}

function collectedOf({ requestId, from, body, photos, voice }: CollectDraft & { from: CollectedFrom }): Collected {
  return {
    requestId: requestId ?? newRequestId(),
    from,
    body: body.trim(),
    photos: photos.map((keptName) => ({ keptName, fileId: null })),
    voice: voice && { ...voice, fileId: null },
    madeAtMs: serverNowMs(),
    state: 'waiting',
    problem: null,
    proposalId: null,
  };
}
