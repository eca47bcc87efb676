import type { Audience } from '../../kernel/outcome';
import type { PersonReference } from '../member/person-reference';
import { type Holder, heldBy, heldByUnit } from '../proposal/holder';
import type { Proposal } from '../proposal/proposal';
import type { UnitReference } from '../village/unit';

/** Who carries a matter out 责任人: a person of the village, or an outside unit. */
export interface Carrier {
  assignee: PersonReference | null;
  unit: UnitReference | null;
}

/** In whose hands a matter is while it is carried out; null where the town looks for somebody. */
export function carrierOf({ assignee, unit }: Carrier): Holder | null {
  if (unit) return heldByUnit(unit);
  return assignee ? heldBy(assignee) : null;
}

/** Whoever carries the matter out, as a message reaches them. */
export function toCarrier({ assignee, unit }: Pick<Proposal, 'assignee' | 'unit'>): Audience {
  if (unit) return { kind: 'unit', unitId: unit.unitId };
  return { kind: 'person', villagerId: assignee?.villagerId ?? '' };
}
