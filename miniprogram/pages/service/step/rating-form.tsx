import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { visitWords } from '@shared/text/words/follow-up';
import { serviceFieldWords as words, serviceFormWords } from '@shared/text/words/service';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { RatingChoice } from '../../follow-up/visit/rating-choice';
import { Finish } from './finish';

interface RatingDraft {
  manner: 'home' | 'phone' | null;
  done: 'yes' | 'no' | null;
  rating: number | null;
  note: string;
  ratingWords: string;
}

const empty: RatingDraft = { manner: null, done: null, rating: null, note: '', ratingWords: '' };
const manners = [
  { value: 'home', label: visitWords.manners.home },
  { value: 'phone', label: visitWords.manners.phone },
] as const;
const doneOrNot = [
  { value: 'yes', label: words.done },
  { value: 'no', label: words.notDone },
] as const;
const quoteCharsMax = 200;

interface RatingFormProps {
  act: 'recordVisit' | 'rate';
  requestId: string;
  ratingMin: number;
  onDone: () => void;
}

/** How well it was done: the visitor notes what the requester said, or the requester says it themself. */
export function RatingForm({ act, requestId, ratingMin, onDone }: RatingFormProps) {
  const draft = useDraft(`service.${act}.${requestId}`, empty);
  const finished = () => {
    draft.discard();
    onDone();
  };
  const visit = useCommand('service.record-visit', { onDone: finished });
  const rate = useCommand('service.rate', { onDone: finished });
  const { manner, done, rating, note, ratingWords } = draft.value;
  const isVisit = act === 'recordVisit';
  const isSaid = done !== null && rating !== null && ratingWords.length <= quoteCharsMax;
  const isComplete = isSaid && (!isVisit || (manner !== null && isNoteComplete(note)));
  const isLow = done === 'no' || (rating !== null && rating < ratingMin);
  const send = () => {
    if (done === null || rating === null) return;
    const said = { requestId, isDone: done === 'yes', rating };
    if (!isVisit) void rate.run({ ...said, words: ratingWords.trim() });
    else if (manner !== null) void visit.run({ ...said, manner, note: note.trim(), ratingWords: ratingWords.trim() });
  };
  return (
    <>
      <Section>
        {isVisit && (
          <>
            <SingleChoice
              label={visitWords.manner}
              choices={manners}
              value={manner}
              onChange={(next) => draft.change({ manner: next })}
            />
            <TextArea
              label={serviceFormWords.recordVisit.note}
              placeholder={serviceFormWords.recordVisit.hint}
              value={note}
              charsMax={noteCharsMax}
              onChange={(next) => draft.change({ note: next })}
            />
          </>
        )}
        <SingleChoice
          label={words.isDone}
          choices={doneOrNot}
          value={done}
          onChange={(next) => draft.change({ done: next })}
        />
        <RatingChoice
          label={words.rating}
          value={rating}
          ratingMin={ratingMin}
          onChange={(next) => draft.change({ rating: next })}
        />
        <TextArea
          label={serviceFormWords.rate.note}
          isOptional
          value={ratingWords}
          charsMax={quoteCharsMax}
          onChange={(next) => draft.change({ ratingWords: next })}
        />
      </Section>
      <Finish
        act={act}
        isComplete={isComplete}
        isDanger={isLow}
        sentence={isLow ? words.reopens : undefined}
        onSend={send}
        sending={isVisit ? visit : rate}
      />
    </>
  );
}
