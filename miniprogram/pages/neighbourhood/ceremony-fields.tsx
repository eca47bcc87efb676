import type { CeremonyForm } from '@shared/contract/ceremony';
import {
  adviceFor,
  type CeremonyFigures,
  ceremonyHelpCharsMax,
  ceremonyPlaceCharsMax,
  measuresOf,
} from '@shared/domain/neighbourhood/ceremony-draft';
import type { CeremonyMeasure } from '@shared/domain/village/register';
import { ceremonyWords, limitWords, measureLabel } from '@shared/text/words/ceremony';
import { DateField } from '../../components/date-field';
import { Section } from '../../components/section';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { Advice, Articles } from './advice';

/** A plan while it is written: what is counted stands as it was typed. */
export interface PlanDraft {
  on: string | null;
  place: string;
  typed: Partial<Record<CeremonyMeasure, string>>;
  help: string;
}

export const emptyPlan: PlanDraft = { on: null, place: '', typed: {}, help: '' };

/** The figures as they will be sent; what is no whole number is as good as not said. */
export function figuresOf({ typed }: PlanDraft): CeremonyFigures {
  const figure = (measure: CeremonyMeasure) => {
    const text = (typed[measure] ?? '').trim();
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  };
  return {
    tables: figure('tables'),
    tableYuan: figure('tableYuan'),
    cars: figure('cars'),
    days: figure('days'),
    giftYuan: figure('giftYuan'),
    betrothalYuan: figure('betrothalYuan'),
  };
}

type Basis = CeremonyForm['kinds'][number];

interface CeremonyFieldsProps {
  basis: Basis;
  today: string;
  plan: PlanDraft;
  onChange: (parts: Partial<PlanDraft>) => void;
}

/** Day, place and figures, with the covenant's word beside each while it is written. */
export function CeremonyFields({ basis, today, plan, onChange }: CeremonyFieldsProps) {
  const { kind, limits, articles, noticeDays, earliestOn } = basis;
  const advice = adviceFor(figuresOf(plan), { limits, noticeDays, todayOn: today, on: plan.on });
  return (
    <>
      <Section>
        <DateField label={ceremonyWords.on} value={plan.on} from={earliestOn} onChange={(on) => onChange({ on })} />
        <TextField
          label={ceremonyWords.place}
          placeholder={ceremonyWords.placePlaceholder}
          value={plan.place}
          charsMax={ceremonyPlaceCharsMax}
          isOptional
          onChange={(place) => onChange({ place })}
        />
      </Section>
      <Section title={ceremonyWords.figures} note={ceremonyWords.figuresNote}>
        {measuresOf[kind].map((measure) => {
          const limit = limits.find((one) => one.measure === measure);
          return (
            <TextField
              key={measure}
              label={measureLabel(measure)}
              hint={limit && limitWords(limit, articles)}
              kind="number"
              isOptional
              value={plan.typed[measure] ?? ''}
              onChange={(text) => onChange({ typed: { ...plan.typed, [measure]: text } })}
            />
          );
        })}
        <TextArea
          label={ceremonyWords.help}
          hint={ceremonyWords.helpHint}
          value={plan.help}
          charsMax={ceremonyHelpCharsMax}
          isOptional
          onChange={(help) => onChange({ help })}
        />
      </Section>
      {advice.length > 0 && (
        <Section title={ceremonyWords.advice}>
          <Advice advice={advice} articles={articles} />
        </Section>
      )}
      <Section title={ceremonyWords.article}>
        <Articles articles={articles} />
      </Section>
    </>
  );
}
