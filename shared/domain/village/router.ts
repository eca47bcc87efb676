import * as z from 'zod/mini';
import { dayShape, majorityShape, quorumShape, sourceShape } from './rule';

export const bodyIds = [
  'council',
  'villagersAssembly',
  'villagersRepresentatives',
  'villagersGroup',
  'collectiveMembers',
  'serviceDesk',
] as const;
export type BodyId = (typeof bodyIds)[number];

const idShape = z.string().check(z.regex(/^[a-z][A-Za-z]*$/), z.maxLength(40));
const titleShape = z.string().check(z.minLength(1), z.maxLength(60));
const daysShape = z.int().check(z.nonnegative(), z.lte(60));

/** One way of reaching the quorum: a fraction of members, of adults, or of households. A body may have several: any suffices. */
const quorumOfShape = z.strictObject({ of: z.enum(['members', 'adults', 'households']), quorum: quorumShape });

/** How a body decides: the notice it needs, who must be present, who must be in favour. */
const thresholdsShape = z.strictObject({
  noticeDaysMin: z.exactOptional(daysShape),
  noticeDaysMax: z.exactOptional(daysShape),
  quorums: z.array(quorumOfShape).check(z.minLength(1), z.maxLength(3)),
  majority: majorityShape,
});

/** A body that may decide. The service desk answers requests and has no thresholds. */
const bodyShape = z.strictObject({
  id: z.enum(bodyIds),
  title: titleShape,
  thresholds: z.exactOptional(thresholdsShape),
  /** True for a body that may decide only when the assembly has authorised it. */
  onlyIfAuthorised: z.exactOptional(z.boolean()),
  /** Since when the cited text holds; tables from before it was kept have none. */
  effectiveFrom: z.exactOptional(dayShape),
  source: sourceShape,
});
export type Body = z.infer<typeof bodyShape>;

/**
 * A kind of matter and who settles it 该由谁定. `councilMay`: `decide` it is the council's own; `recommend` the council may
 * deliberate, and its decision names the body that must decide; `nothing` it needs no meeting.
 */
const matterKindShape = z.strictObject({
  id: idShape,
  title: titleShape,
  bodyId: z.enum(bodyIds),
  alternativeBodyId: z.exactOptional(z.enum(bodyIds)),
  councilMay: z.enum(['decide', 'recommend', 'nothing']),
  procedureId: z.exactOptional(idShape),
  source: sourceShape,
});
export type MatterKind = z.infer<typeof matterKindShape>;

const stageShape = z
  .strictObject({
    kind: z.enum(['held', 'decides', 'filed', 'publishesDecision', 'publishesResult']),
    holder: z.enum(['partyOrganisation', 'twoCommittees', 'council', 'collectiveMembers', 'town']),
    /** How many days must lie between the step before and this one; none where it is left out. */
    daysMin: z.exactOptional(z.int().check(z.nonnegative(), z.lte(400))),
    daysMax: z.int().check(z.positive(), z.lte(400)),
  })
  .check(z.refine(({ daysMin = 0, daysMax }) => daysMin <= daysMax, 'no step is due before it may be taken'));

/** The way a body comes to its decision, in steps a villager can follow, for example 四议两公开. */
const procedureShape = z
  .strictObject({
    id: idShape,
    title: titleShape,
    steps: z.array(titleShape).check(z.minLength(1), z.maxLength(12)),
    /** What each step is, who has it in hand and within how many days; tables from before they were kept have none. */
    stages: z.exactOptional(z.array(stageShape).check(z.minLength(1), z.maxLength(12))),
  })
  .check(
    z.refine(({ steps, stages }) => stages === undefined || stages.length === steps.length, 'each step has its stage'),
    z.refine(
      ({ stages }) => stages === undefined || stages.filter(({ kind }) => kind === 'decides').length === 1,
      'a procedure decides once',
    ),
  );

/** What a villager picks 议题类别. The first kind is proposed to the reviewers; they may choose another of the list. */
const categoryShape = z.strictObject({
  id: idShape,
  title: titleShape,
  hint: titleShape,
  matterKindIds: z.array(idShape).check(z.minLength(1), z.maxLength(20)),
});

/** The legal router: matter → body → citation. */
export const routerShape = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(60)),
    edition: z.int().check(z.positive()),
    bodies: z.array(bodyShape).check(z.maxLength(20)),
    procedures: z.array(procedureShape).check(z.maxLength(20)),
    matterKinds: z.array(matterKindShape).check(z.minLength(1), z.maxLength(60)),
    categories: z.array(categoryShape).check(z.minLength(1), z.maxLength(30)),
  })
  .check(
    z.refine(({ bodies, procedures, matterKinds, categories }) => {
      return [bodies, procedures, matterKinds, categories].every(hasUniqueIds);
    }, 'each id occurs once'),
    z.refine(({ bodies }) => bodyIds.every((id) => bodies.some((body) => body.id === id)), 'every body is described'),
    z.refine(
      ({ bodies }) => bodies.every((body) => (body.thresholds === undefined) === (body.id === 'serviceDesk')),
      'every body but the service desk has its thresholds',
    ),
    z.refine(
      ({ matterKinds }) => matterKinds.every((kind) => kind.councilMay === whatTheCouncilMay(kind.bodyId)),
      'the council decides its own matters, recommends on those of other bodies, and leaves requests to the service desk',
    ),
    z.refine(
      ({ matterKinds, procedures }) =>
        matterKinds.every((kind) => !kind.procedureId || hasId(procedures, kind.procedureId)),
      'every procedure named is described',
    ),
    z.refine(
      ({ matterKinds, categories }) =>
        categories.every((category) => category.matterKindIds.every((id) => hasId(matterKinds, id))) &&
        matterKinds.every((kind) => categories.some((category) => category.matterKindIds.includes(kind.id))),
      'categories and kinds of matter name each other',
    ),
  );
export type Router = z.infer<typeof routerShape>;

/** The router's answer for one matter. */
export interface Route {
  matterKind: MatterKind;
  body: Body;
  /** The body that may decide in its place when authorised. */
  alternativeBody?: Body;
  procedure?: Router['procedures'][number];
}

/** Read a router from data. Throws when it breaks its shape. */
export function parseRouter(input: unknown): Router {
  return routerShape.parse(input);
}

/** Who settles a matter of this kind, with the citation; nothing for a kind the table does not hold. */
export function routeOf(router: Router, matterKindId: string): Route | undefined {
  const matterKind = router.matterKinds.find((kind) => kind.id === matterKindId);
  const body = matterKind && bodyOf(router, matterKind.bodyId);
  if (!matterKind || !body) return undefined;
  const alternativeBody = matterKind.alternativeBodyId && bodyOf(router, matterKind.alternativeBodyId);
  const procedure = router.procedures.find((candidate) => candidate.id === matterKind.procedureId);
  return { matterKind, body, ...(alternativeBody && { alternativeBody }), ...(procedure && { procedure }) };
}

/** A body by its id. */
export function bodyOf(router: Router, id: BodyId): Body | undefined {
  return router.bodies.find((body) => body.id === id);
}

/** The kinds of matter the reviewers may choose for a category, the proposed one first. */
export function matterKindsOf(router: Router, categoryId: string): MatterKind[] {
  const ids = router.categories.find((category) => category.id === categoryId)?.matterKindIds ?? [];
  return ids.flatMap((id) => router.matterKinds.find((kind) => kind.id === id) ?? []);
}

function whatTheCouncilMay(bodyId: BodyId): MatterKind['councilMay'] {
  if (bodyId === 'council') return 'decide';
  return bodyId === 'serviceDesk' ? 'nothing' : 'recommend';
}

function hasId(entries: readonly { id: string }[], id: string): boolean {
  return entries.some((entry) => entry.id === id);
}

function hasUniqueIds(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map((entry) => entry.id)).size === entries.length;
}

/** Neither need be chosen yet; what is chosen stands in the router, and the kind belongs to its category. */
export function isKnownKind(router: Router, category: string, matterKind: string): boolean {
  const isCategoryKnown = category === '' || router.categories.some(({ id }) => id === category);
  const isKindKnown = matterKind === '' || matterKindsOf(router, category).some(({ id }) => id === matterKind);
  return isCategoryKnown && isKindKnown;
}
