import { verdictNames, verdictNotes } from '@shared/text/words/pre-review';
import { opinionWords } from '@shared/text/words/pre-review-opinion';
import { SingleChoice } from '../../components/choice-list';
import { Section } from '../../components/section';
import { TextArea } from '../../components/text-area';
import { DeclineFields } from './decline-fields';
import { KindFields } from './kind-fields';
import { ReturnFields } from './return-fields';
import { Wording } from './wording';
import { reasonCharsMax, type VerdictFormProps, type VerdictKind } from './verdict-fields';

interface ChoosableProps extends VerdictFormProps {
  /** The town cannot return a matter. */
  verdicts: readonly VerdictKind[];
  title: string;
  admitReason?: string | undefined;
}

/** A verdict and all that belongs to it. */
export function VerdictForm({ verdicts, title, admitReason, ...form }: ChoosableProps) {
  const { fields, onChange } = form;
  return (
    <Section title={title}>
      <SingleChoice
        choices={verdicts.map((verdict) => ({
          value: verdict,
          label: verdictNames[verdict],
          note: verdictNotes[verdict],
        }))}
        value={fields.verdict}
        onChange={(verdict) => onChange({ verdict })}
      />
      {fields.verdict === 'admit' && <AdmitFields {...form} reasonLabel={admitReason} />}
      {fields.verdict === 'return' && <ReturnFields {...form} />}
      {fields.verdict === 'decline' && <DeclineFields {...form} />}
      {fields.verdict === 'route' && <RouteFields {...form} />}
    </Section>
  );
}

function AdmitFields({ reasonLabel, ...form }: VerdictFormProps & { reasonLabel: string | undefined }) {
  const { page, fields, onChange } = form;
  return (
    <>
      <KindFields {...form} />
      <Wording {...form} />
      <TextArea
        label={reasonLabel ?? opinionWords.admitReason}
        isOptional={reasonLabel === undefined}
        hint={reasonLabel === undefined ? undefined : opinionWords.reasonNote(page.plainReasonCharsMin)}
        value={fields.reason}
        onChange={(reason) => onChange({ reason })}
        charsMax={reasonCharsMax}
      />
    </>
  );
}

/** Also used alone, where an admitted matter is routed. */
export function RouteFields(form: VerdictFormProps) {
  const { page, fields, onChange } = form;
  const receivers = page.routerAnswers.find((one) => one.matterKindId === fields.matterKindId)?.receivers ?? [];
  const [only] = receivers;
  return (
    <>
      <KindFields {...form} isForRoute />
      {receivers.length > 0 && (
        <SingleChoice
          label={opinionWords.body}
          choices={receivers.map(({ bodyId, title }) => ({ value: bodyId, label: title }))}
          value={receivers.some(({ bodyId }) => bodyId === fields.bodyId) ? fields.bodyId : (only?.bodyId ?? null)}
          onChange={(bodyId) => onChange({ bodyId })}
        />
      )}
      <Wording {...form} />
      <TextArea
        label={opinionWords.routeReason}
        hint={opinionWords.reasonNote(page.plainReasonCharsMin)}
        placeholder={opinionWords.routeReasonHint}
        value={fields.reason}
        onChange={(reason) => onChange({ reason })}
        charsMax={reasonCharsMax}
      />
    </>
  );
}
