import { useState } from 'react';
import type { ReplyOf } from '@shared/contract';
import { refusalSentence } from '@shared/text/refusals';
import { raiseWords } from '@shared/text/words/raise';
import { voiceWords } from '@shared/text/words/voice';
import { type Draft, useDraft } from '../../../cloud/drafts';
import { dropFile } from '../../../cloud/kept-file';
import { forgetSentVoice, sendVoice } from '../../../cloud/send-voice';
import { UploadRefused } from '../../../cloud/upload-refused';
import { useCommand } from '../../../cloud/use-command';
import type { KeptVoice } from '../../../components/voice-field';
import type { Helped } from './helper-picker';

export interface RaiseDraft {
  body: string;
  photoIds: string[];
  voice: KeptVoice | null;
  helped: Helped | null;
}

const draftKey = 'proposal.raise';
const nothingYet: RaiseDraft = { body: '', photoIds: [], voice: null, helped: null };

export interface Raising {
  draft: Draft<RaiseDraft>;
  /** Why there is nothing to send yet. */
  tooLittle: string | null;
  send: () => Promise<void>;
  isPending: boolean;
  /** How much of the recording has gone up, 0 to 100; null when none is on its way. */
  voicePercent: number | null;
  problem: string | null;
  retry: (() => unknown) | null;
  startAnew: () => void;
}

/** The matter being raised: kept on the phone until it is sent, its recording first. */
export function useRaising(onSent: (reply: ReplyOf<'proposal.submit'>) => void): Raising {
  const stored = useDraft<RaiseDraft>(draftKey, nothingYet);
  // A form kept by an earlier version knows of no recordings.
  const draft = { ...stored, value: { ...nothingYet, ...stored.value } };
  const { body, photoIds, voice, helped } = draft.value;
  const [voicePercent, setVoicePercent] = useState<number | null>(null);
  const [voiceProblem, setVoiceProblem] = useState<string | null>(null);
  const startAnew = () => {
    if (voice) void dropFile(voice.keptName);
    draft.discard();
  };
  const submit = useCommand('proposal.submit', {
    draftKey,
    onDone: (reply) => {
      startAnew();
      onSent(reply);
    },
    onRefused: ({ code }) => {
      if (code === 'ProposalVoiceNotFound' && voice) forgetSentVoice(voice.keptName);
    },
  });

  const send = async () => {
    setVoiceProblem(null);
    setVoicePercent(voice && 0);
    const said = voice && (await sendVoice(voice, setVoicePercent));
    setVoicePercent(null);
    if (said === 'lost') return setVoiceProblem(voiceWords.notSent);
    if (said === 'gone') return setVoiceProblem(voiceWords.gone);
    if (said instanceof UploadRefused) return setVoiceProblem(refusalSentence(said.refusal));
    const forWhom = helped ? { onBehalfOfId: helped.villagerId } : {};
    await submit.run({ body: body.trim(), photoIds, ...(said ? { voice: said } : {}), ...forWhom });
  };
  const isNothing = body.trim() === '' && photoIds.length === 0 && voice === null;
  return {
    draft,
    tooLittle: isNothing ? raiseWords.tooShort : null,
    send,
    isPending: voicePercent !== null || submit.isPending,
    voicePercent,
    problem: voiceProblem ?? submit.problem,
    retry: voiceProblem === null ? submit.retry : () => void send(),
    startAnew,
  };
}
