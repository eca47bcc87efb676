import { dayMs } from '../../kernel/time';
import { actsFor } from '../proposal/next-verb';
import type { Held } from '../proposal/held';
import type { Role } from '../member/role';
import type { WorkCalendar } from '../../kernel/working-days';
import { ladderRuleIds } from '../village/clock-rules';
import { unitOf as unitOfRule } from '../village/rule';
import { type RuleBook, ruleOf } from '../village/rule-book';
import { dueUnder, type Now } from '../village/rule-clock';
import { unitOf } from '../village/unit';
import type { Village } from '../village/village';

/** The steps of a matter's ladder 督办, from the foot: whoever has it, then always somebody higher up. */
export const ladderTiers = ['holder', 'chair', 'twoCommittees', 'town'] as const;
/** The same of a request at the service desk, which is the clerk's. */
export const deskTiers = ['holder', 'clerk', 'twoCommittees', 'town'] as const;
export type LadderTier = (typeof ladderTiers | typeof deskTiers)[number];
/** Where a step goes when its own people were told before: the supervisor, then the town. */
export type ToldTier = LadderTier | 'supervisor';

export interface LadderStep {
  /** 0 to 3; which tier is its own, the ladder says. */
  step: number;
  /** When it falls due, UTC milliseconds. */
  atMs: number;
  toldTier: ToldTier;
  toldIds: string[];
  /** People of the step's own tier who were told at a lower step. */
  skippedIds: string[];
}

/**
 * When a step falls due: at the matter's date, and so many days after it; where the village counts working days 工作日,
 * at the end of the last of them, so that a long holiday sends nobody up the ladder.
 */
export function stepAtMs(dueAtMs: number, step: number, { rules, calendar }: LadderClock): number {
  const id = step === 0 ? undefined : ladderRuleIds[step - 1];
  if (id === undefined) return dueAtMs;
  const rule = ruleOf(rules, id);
  if (unitOfRule(rule) !== 'workingDays') return dueAtMs + rule.value * dayMs;
  return dueUnder(rules, id, { nowMs: dueAtMs, calendar }).dueAtMs;
}

/** What the steps are counted by: the village's rules, and the calendar of working days. */
export interface LadderClock {
  rules: RuleBook;
  calendar: WorkCalendar;
}

/**
 * The next step of the ladder if it has fallen due: a function of the clock and the matter alone, whenever and however
 * often it is asked. Null where the matter has no date, all steps were taken, or the next one is not due yet.
 *
 * Nobody is told twice about one missed date: whoever was told at a lower step is skipped, and where that leaves nobody
 * (一肩挑: secretary, director and chair are one person) the step goes up, to the supervisor and then to the town.
 */
export function ladderStepDue(
  held: Held,
  village: Village,
  now: Now,
  tiers: readonly LadderTier[] = ladderTiers,
): LadderStep | null {
  return stepDueFor(held, (tier) => peopleOf(tier, held, village), village.rules, now, tiers);
}

/** Whatever somebody holds until a date, with the steps of the ladder that were taken about it. */
export interface Dated {
  isOpen: boolean;
  dueAtMs: number;
  ladder: { stepsTaken: number; toldIds: string[] };
}

/** The same for anything that has a date, given who the people of each tier are. */
export function stepDueFor(
  { isOpen, dueAtMs, ladder }: Dated,
  peopleIn: (tier: ToldTier) => string[],
  rules: RuleBook,
  { nowMs, calendar }: Now,
  tiers: readonly LadderTier[] = ladderTiers,
): LadderStep | null {
  const { stepsTaken: step, toldIds: toldBefore } = ladder;
  const tier = tiers[step];
  if (!isOpen || tier === undefined) return null;
  const atMs = stepAtMs(dueAtMs, step, { rules, calendar });
  if (nowMs < atMs) return null;
  const isNew = (id: string) => !toldBefore.includes(id);
  const toldTier = upwards(tier).find((one) => peopleIn(one).some(isNew)) ?? tier;
  return {
    step,
    atMs,
    toldTier,
    toldIds: peopleIn(toldTier).filter(isNew),
    skippedIds: peopleIn(tier).filter((id) => !isNew(id)),
  };
}

/** Whom a step may tell, first to last. Where the clerk has a request in hand, the chair looks after it. */
function upwards(tier: LadderTier): readonly ToldTier[] {
  if (tier === 'town') return [tier];
  return tier === 'clerk' ? [tier, 'chair', 'supervisor', 'town'] : [tier, 'supervisor', 'town'];
}

/** What a step that is taken leaves behind: on the case, in its event, and in the message about it. */
export function takeStep(
  dated: Dated,
  taken: LadderStep,
  clock: LadderClock,
  tiers: readonly LadderTier[] = ladderTiers,
) {
  const { step, atMs, toldTier, toldIds, skippedIds } = taken;
  const { dueAtMs } = dated;
  const stepsTaken = step + 1;
  const tier = tiers[step] ?? 'holder';
  return {
    ladder: { stepsTaken, toldIds: [...dated.ladder.toldIds, ...toldIds] },
    lookAtMs: nextLookAtMs(dated, stepsTaken, clock),
    data: { step, tier, toldTier, toldIds, skippedIds, dueAtMs },
    overdueDays: Math.round((atMs - dueAtMs) / dayMs),
  };
}

/** When the clock must look again after a step was taken; 0 when never. Every ladder has as many steps. */
function nextLookAtMs({ dueAtMs }: Pick<Dated, 'dueAtMs'>, stepsTaken: number, clock: LadderClock): number {
  return stepsTaken < ladderTiers.length ? stepAtMs(dueAtMs, stepsTaken, clock) : 0;
}

/** The people of a tier now, each once. */
export function peopleOf(tier: ToldTier, held: Held, village: Village): string[] {
  if (tier !== 'holder') return officersOf(tier, village);
  const { offices, council } = village;
  return holderIds(held, village, (role) => idsOf(role === 'councilMember' ? council.members : offices[role]));
}

function idsOf(people: readonly { villagerId: string }[]): string[] {
  return [...new Set(people.map((person) => person.villagerId))];
}

/** The people of a tier above whoever holds it, each once. */
export function officersOf(tier: Exclude<ToldTier, 'holder'>, { offices, twoCommittees }: Village): string[] {
  switch (tier) {
    case 'chair':
      return idsOf(offices.chair);
    case 'clerk':
      return idsOf(offices.clerk);
    case 'twoCommittees':
      return idsOf(twoCommittees);
    case 'supervisor':
      return idsOf(offices.supervisor);
    case 'town':
      return idsOf(offices.townCoordinator);
  }
}

function holderIds({ holder }: Held, village: Village, inOffice: (role: Role) => string[]): string[] {
  if (holder === null) return [];
  switch (holder.kind) {
    case 'person':
      return [holder.person.villagerId];
    case 'role':
      return inOffice(holder.role);
    case 'body':
      return holder.body === 'twoCommittees'
        ? village.twoCommittees.map((person) => person.villagerId)
        : inOffice(actsFor[holder.body]);
    case 'unit': {
      const liaison = unitOf(village, holder.unit.unitId)?.liaison;
      return liaison ? [liaison.villagerId] : inOffice('clerk');
    }
  }
}
