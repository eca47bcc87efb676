import { View } from '@tarojs/components';
import type { AnyRefusal } from '@shared/contract';
import type { PollModel } from '@shared/contract/vote';
import type { Choice } from '@shared/domain/vote/poll';
import { refusalSentence } from '@shared/text/refusals';
import { pollWords, tooLateNext, tooLateSentence } from '@shared/text/words/vote';
import { Section } from '../../../components/section';
import { keptCodes } from '../kept-codes';

/** A ballot that somebody has in hand: chosen, and perhaps sent, but not answered. */
export interface BallotInHand {
  choice: Choice;
  isSent: boolean;
}

/** The page keeps it, so that it can say what became of it. */
export interface InHandProps {
  inHand: BallotInHand | null;
  onInHand: (inHand: BallotInHand | null) => void;
  onDone: () => void;
}

/** After the end no tap can help: the reason stands under a button that is closed. */
export function problemOf({ refusal, problem }: { refusal: AnyRefusal | null; problem: string | null }) {
  const isOver = refusal?.code === 'BallotPollClosed' || refusal?.code === 'AdvisoryEnded';
  return isOver ? { disabledReason: problem } : { problem };
}

interface TooLateProps {
  poll: PollModel;
  inHand: BallotInHand;
}

/** The poll ended while somebody had a ballot in hand: it was not counted, and what they may do now. */
export function TooLate({ poll, inHand }: TooLateProps) {
  const fate = fateOf(poll, inHand);
  if (fate === 'counted') return null;
  const { title, sentence } = said(fate, poll);
  return (
    <Section title={title}>
      <View role="status">{sentence}</View>
    </Section>
  );
}

type Fate = 'counted' | 'notCounted' | 'voided' | 'unsure';

/** Of a ballot whose answer was lost only the poll itself knows, and of a secret one only the codes, once published. */
function fateOf({ id, method, status, mine, codes }: PollModel, { choice, isSent }: BallotInHand): Fate {
  if (status === 'void') return 'voided';
  if (method !== 'secret') return mine?.choice === choice ? 'counted' : 'notCounted';
  if (!isSent) return 'notCounted';
  if (codes === null) return 'unsure';
  return keptCodes(id).some((code) => codes.includes(code)) ? 'counted' : 'notCounted';
}

function said(fate: Exclude<Fate, 'counted'>, { mine }: PollModel) {
  if (fate === 'voided') return { title: pollWords.tooLateVoided, sentence: tooLateNext.voided };
  if (fate === 'unsure') return { title: pollWords.tooLateUnsure, sentence: tooLateNext.unsure };
  return { title: refusalSentence({ code: 'BallotPollClosed' }), sentence: tooLateSentence(mine?.choice ?? null) };
}
