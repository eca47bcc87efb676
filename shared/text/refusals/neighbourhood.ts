import type { ceremonyContract } from '../../contract/ceremony';
import { calendarDayInWords } from '../dates';
import { neighbourStatusNames, partNames } from '../words/neighbourhood';
import { platformRefusals } from './platform';
import { bringSentences, type Sentences } from './sentences';

type RefusalIn<C extends Record<string, { refusal: { type?: unknown } }>> = NonNullable<C[keyof C]['refusal']['type']>;
type NeighbourhoodRefusal = RefusalIn<typeof ceremonyContract>;

export const neighbourhoodRefusals: Omit<Sentences<NeighbourhoodRefusal>, 'RoleRequired'> = {
  NeighbourhoodNotYours: (r) => `这一步由${partNames[r.part]}来办`,
  NeighbourhoodStepClosed: (r) => `现在是“${neighbourStatusNames[r.status] ?? ''}”，这一步办不了`,
  NeighbourhoodDayNotAllowed: (r) => `请选 ${calendarDayInWords(r.fromOn)}到 ${calendarDayInWords(r.toOn)}之间的日子`,
  NeighbourhoodPersonNotFound: () => '没有找到这位村民',
  CeremonyNotFound: () => '没有找到这件登记',
};

bringSentences<NeighbourhoodRefusal>({ ...platformRefusals, ...neighbourhoodRefusals });
