import type { RequestPeoplePage } from '@shared/contract/service-pages';
import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { serviceFieldWords as words, serviceFormWords } from '@shared/text/words/service';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { SingleChoice } from '../../../components/choice-list';
import { DateField } from '../../../components/date-field';
import { EmptyState } from '../../../components/empty-state';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { TextArea } from '../../../components/text-area';
import { Finish } from './finish';

interface PersonFormProps {
  act: 'assign' | 'pass';
  requestId: string;
  onDone: () => void;
}

/** Who is to have it, and until which day. */
export function PersonForm(props: PersonFormProps) {
  const view = useView('service.people', { requestId: props.requestId });
  if (view.data) return <Fields {...props} page={view.data} />;
  return view.problem ? <RefusalNote sentence={view.problem} onRetry={view.reload} /> : <Skeleton cards={1} />;
}

/** Nobody has this id: it stands for whoever has it now. */
const same = '-';
/** What stands before the id of a unit among the choices. */
const unitMark = 'unit:';

function Fields({ act, requestId, onDone, page }: PersonFormProps & { page: RequestPeoplePage }) {
  const draft = useDraft(`service.${act}.${requestId}`, {
    personId: null as string | null,
    dueOn: null as string | null,
    note: '',
  });
  const finished = () => {
    draft.discard();
    onDone();
  };
  const assign = useCommand('service.assign', { onDone: finished });
  const pass = useCommand('service.pass', { onDone: finished });
  const { personId, dueOn, note } = draft.value;
  const unitId = personId?.startsWith(unitMark) === true ? personId.slice(unitMark.length) : null;
  const choices = choicesOf(page, act);
  const isComplete = personId !== null && dueOn !== null && (act === 'assign' || isNoteComplete(note));
  const send = () => {
    if (personId === null || dueOn === null) return;
    const said = note.trim();
    if (act === 'assign') {
      const to = unitId === null ? { doerId: personId } : { unitId };
      void assign.run({ requestId, ...to, dueOn, note: said });
    } else {
      const to = unitId !== null ? { personId: null, unitId } : { personId: personId === same ? null : personId };
      void pass.run({ requestId, ...to, dueOn, reason: said });
    }
  };
  if (choices.length === 0) return <EmptyState picture="seats" sentence={words.nobody} />;
  return (
    <>
      <Section>
        <SingleChoice
          label={words.person}
          choices={choices}
          value={personId}
          onChange={(next) => draft.change({ personId: next })}
        />
        <DateField
          label={words.dueOn}
          value={dueOn}
          from={page.earliestOn}
          to={page.latestOn}
          onChange={(next) => draft.change({ dueOn: next })}
        />
        <TextArea
          label={serviceFormWords[act].note}
          placeholder={serviceFormWords[act].hint}
          isOptional={act === 'assign'}
          value={note}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ note: next })}
        />
      </Section>
      <Finish act={act} isComplete={isComplete} onSend={send} sending={act === 'assign' ? assign : pass} />
    </>
  );
}

function choicesOf({ people, units, holderId, holderUnitId }: RequestPeoplePage, act: 'assign' | 'pass') {
  const persons = people
    .filter(({ villagerId }) => act === 'assign' || villagerId !== holderId)
    .map(({ villagerId, name, what }) => ({ value: villagerId, label: name, note: words.people[what] }));
  const outside = units
    .filter(({ unitId }) => act === 'assign' || unitId !== holderUnitId)
    .map(({ unitId, name, liaisonName }) => ({
      value: unitMark + unitId,
      label: name,
      note: words.unitLiaison(liaisonName),
    }));
  const others = [...persons, ...outside];
  const hasHolder = holderId !== null || holderUnitId !== null;
  return act === 'pass' && hasHolder ? [{ value: same, label: words.samePerson }, ...others] : others;
}
