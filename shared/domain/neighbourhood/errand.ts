import * as z from 'zod/mini';
import { caseFields } from '../../kernel/case';
import { type Actor, hasRole } from '../member/actor';
import { holdsAnyOffice } from '../member/helper';
import { personReferenceShape } from '../member/person-reference';
import type { Village } from '../village/village';
import { isOneOf } from './gates';
import { type Watching, watchFields } from './watch';

/** asked 等人接 · running 正在代办 · finished 办好了，等还材料 · closed 办结了 · dropped 不办了 */
export const errandStatuses = ['asked', 'running', 'finished', 'closed', 'dropped'] as const;
export type ErrandStatus = (typeof errandStatuses)[number];

/** The two ways of a paper: to whoever runs the errand, and back. */
export const paperSteps = ['handed', 'back'] as const;
export type PaperStep = (typeof paperSteps)[number];
/** Both tick each way: who gave and who took. */
export const errandSides = ['villager', 'runner'] as const;
export type ErrandSide = (typeof errandSides)[number];

const ticksShape = z.object({ villagerAtMs: z.nullable(z.int()), runnerAtMs: z.nullable(z.int()) });
const paperShape = z.object({
  id: z.string(),
  name: z.string(),
  handed: ticksShape,
  back: ticksShape,
  /** How the villager said so, where somebody of the village ticked for them; empty otherwise. */
  how: z.string(),
});
export type Paper = z.infer<typeof paperShape>;

/** Reports kept with the slip; the chain of its events keeps all. */
export const errandReportsMax = 30;

/** Something done for a villager 便民代办, with its slip 代办单. */
export const errandShape = z.object({
  ...caseFields,
  ...watchFields,
  kind: z.literal('errand'),
  what: z.string(),
  status: z.enum(errandStatuses),
  isOpen: z.boolean(),
  villager: personReferenceShape,
  villagerId: z.string(),
  /** The villager themself, or whoever asked for them. */
  askedBy: personReferenceShape,
  askedAtMs: z.int(),
  runner: z.nullable(personReferenceShape),
  runnerId: z.string(),
  papers: z.array(paperShape),
  reports: z.array(z.object({ text: z.string(), atMs: z.int(), by: personReferenceShape })),
  result: z.string(),
  /** How it was closed or why it was dropped, where somebody said so; empty otherwise. */
  endReason: z.string(),
});
export type Errand = z.infer<typeof errandShape>;

export const noTicks = { villagerAtMs: null, runnerAtMs: null };

/** Whether a paper is away from its owner: somebody ticked that it was handed over, and not both that it is back. */
export function isOut({ handed, back }: Paper): boolean {
  const wasHanded = handed.villagerAtMs !== null || handed.runnerAtMs !== null;
  return wasHanded && (back.villagerAtMs === null || back.runnerAtMs === null);
}

export function papersOut(errand: Errand): Paper[] {
  return errand.papers.filter(isOut);
}

/** The villager, and whoever asked for them, unless that one also runs the errand. */
export function isVillagerSide(errand: Errand, actor: Actor): boolean {
  return isOneOf(actor, errand.villager) || (isOneOf(actor, errand.askedBy) && !isOneOf(actor, errand.runner));
}

/** Somebody of the village who may write down what a villager without a phone says; never the runner. */
export function mayEnterFor(errand: Errand, actor: Actor): boolean {
  return holdsAnyOffice(actor) && !isOneOf(actor, errand.runner);
}

/** Who sees the slip: the two, whoever asked, and those who hold an office here. */
export function seesErrand(errand: Errand, actor: Actor): boolean {
  return isOneOf(actor, errand.villager, errand.askedBy, errand.runner) || holdsAnyOffice(actor);
}

export function isErrandClerk(actor: Actor): boolean {
  return hasRole(actor, 'clerk');
}

export function errandPage(id: string): string {
  return `/pages/neighbourhood/errand/index?id=${id}`;
}

/** Who has it: the runner, and before one is found the clerk. */
export function errandWatching({ id, what, runner }: Errand, village: Village): Watching {
  const holders = runner ? [runner] : village.offices.clerk;
  return { what: 'errand', holderIds: holders.map(({ villagerId }) => villagerId), title: what, page: errandPage(id) };
}
