import { routerSentence } from '@shared/text/words/pre-review';
import { opinionWords } from '@shared/text/words/pre-review-opinion';
import { SingleChoice } from '../../components/choice-list';
import { RefusalNote } from '../../components/refusal-note';
import type { VerdictFormProps } from './verdict-fields';

/** What kind of matter it is, with the router's answer under each: who settles it. */
export function KindFields({ page, fields, onChange, isForRoute }: VerdictFormProps & { isForRoute?: boolean }) {
  const chosen = page.routerAnswers.find((answer) => answer.matterKindId === fields.matterKindId);
  return (
    <>
      <SingleChoice
        label={opinionWords.matterKind}
        hint={opinionWords.matterKindNote}
        choices={page.routerAnswers.map((answer) => ({
          value: answer.matterKindId,
          label: answer.title,
          note: routerSentence(answer),
          disabledReason: !isForRoute && answer.councilMay === 'nothing' ? opinionWords.notForCouncil : null,
        }))}
        value={fields.matterKindId === '' ? null : fields.matterKindId}
        onChange={(matterKindId) => onChange({ matterKindId })}
      />
      {isForRoute && <RefusalNote sentence={chosen && chosen.receivers.length === 0 ? opinionWords.noRoute : null} />}
    </>
  );
}
