import { useState } from 'react';
import type { PossibleHandler } from '@shared/contract/pre-review-pages';
import { calendarDayInWords } from '@shared/text/dates';
import { groundNames } from '@shared/text/words/pre-review';
import { opinionWords } from '@shared/text/words/pre-review-opinion';
import { SingleChoice } from '../../components/choice-list';
import { DateField } from '../../components/date-field';
import { SecondaryButton } from '../../components/secondary-button';
import { TextArea } from '../../components/text-area';
import { ArticleChoice } from './article-choice';
import { Wording } from './wording';
import { reasonCharsMax, type VerdictFormProps } from './verdict-fields';

/** Handlers shown before more are asked for. */
const handlersAtFirst = 5;
const grounds = ['settledByLawOrPolicy', 'settledByCovenant'] as const;

/** By which articles it is settled, why in plain words, who does it, and until when. */
export function DeclineFields({ page, fields, onChange }: VerdictFormProps) {
  return (
    <>
      <SingleChoice
        label={opinionWords.ground}
        choices={grounds.map((ground) => ({ value: ground, label: groundNames[ground] }))}
        value={fields.ground}
        onChange={(ground) => onChange({ ground })}
      />
      <ArticleChoice
        key={fields.ground}
        articles={page.articles[fields.ground]}
        suggestions={page.suggestions[fields.ground]}
        values={fields.articleIds}
        onChange={(articleIds) => onChange({ articleIds })}
      />
      <Wording page={page} fields={fields} onChange={onChange} />
      <TextArea
        label={opinionWords.declineReason}
        hint={opinionWords.reasonNote(page.plainReasonCharsMin)}
        placeholder={opinionWords.declineReasonHint}
        value={fields.reason}
        onChange={(reason) => onChange({ reason })}
        charsMax={reasonCharsMax}
      />
      <HandlerChoice
        handlers={page.handlers}
        value={fields.handlerId}
        onChange={(handlerId) => onChange({ handlerId })}
      />
      <DateField
        label={opinionWords.dueOn}
        hint={opinionWords.dueNote(calendarDayInWords(page.handledFromOn), calendarDayInWords(page.handledToOn))}
        value={fields.dueOn}
        from={page.handledFromOn}
        to={page.handledToOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
    </>
  );
}

interface HandlerChoiceProps {
  handlers: readonly PossibleHandler[];
  value: string;
  onChange: (villagerId: string) => void;
}

function HandlerChoice({ handlers, value, onChange }: HandlerChoiceProps) {
  const [showsAll, setShowsAll] = useState(false);
  const isShown = (handler: PossibleHandler, index: number) =>
    showsAll || index < handlersAtFirst || handler.villagerId === value;
  return (
    <>
      <SingleChoice
        label={opinionWords.handler}
        choices={handlers.filter(isShown).map(({ villagerId, name, roles }) => ({
          value: villagerId,
          label: name,
          note: opinionWords.rolesOf(roles),
        }))}
        value={value === '' ? null : value}
        onChange={onChange}
      />
      {!showsAll && handlers.length > handlersAtFirst && (
        <SecondaryButton label={opinionWords.moreHandlers} onTap={() => setShowsAll(true)} />
      )}
    </>
  );
}
