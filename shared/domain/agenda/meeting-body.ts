import * as z from 'zod/mini';
import { refuse, type Refused } from '../../kernel/outcome';
import type { RuleReference } from '../village/explanation';
import { type BodyId, bodyIds, bodyOf, type Router } from '../village/router';
import { type Majority, majorityShape, type Quorum, quorumShape, type Rule, ruleShape } from '../village/rule';
import type { Village } from '../village/village';

/** Bodies other than the council that meet 别的会; the service desk does not. */
export const meetingBodyIds = [
  'villagersAssembly',
  'villagersRepresentatives',
  'villagersGroup',
  'collectiveMembers',
] as const satisfies readonly BodyId[];
export type MeetingBodyId = (typeof meetingBodyIds)[number];

/** Of whom the quorum is reckoned: named members, adults, or households with one presence each. */
export const rollUnits = ['members', 'adults', 'households'] as const;
export type RollUnit = (typeof rollUnits)[number];

/**
 * The body of whose meeting this is, where it is not the council's: whom its roll holds, and its own thresholds, copied
 * from the village's table of bodies with their source.
 */
export const meetingBodyShape = z.object({
  id: z.enum(bodyIds),
  title: z.string(),
  of: z.enum(rollUnits),
  /** The villagers' group 村民小组 that meets; null for a body of the whole village. */
  group: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** Named members, as the chair entered them (representatives); empty where the roll is made from the village's people. */
  memberIds: z.array(z.string()),
  quorum: ruleShape(quorumShape),
  majority: ruleShape(majorityShape),
  noticeDaysMin: z.int(),
  /** Null where the law names no longest notice. */
  noticeDaysMax: z.nullable(z.int()),
});
export type MeetingBody = z.infer<typeof meetingBodyShape>;

export interface WantedBody {
  bodyId: MeetingBodyId;
  of: RollUnit;
  groupId: string | null;
  memberIds: readonly string[];
}

export type MeetingBodyRefusal =
  | { code: 'MeetingBodyUnit'; body: string }
  | { code: 'MeetingBodyGroupMissing' }
  | { code: 'MeetingBodyMembersMissing'; body: string };

/**
 * The body of a meeting as the village's table has it now.
 *
 * Requirements, checked in this order:
 * - The body's table reckons its quorum of such a unit.
 * - A group's meeting names one of the village's groups.
 * - A body of named members has at least one; the collective's are the village's registered adults.
 */
export function meetingBodyOf(
  router: Router,
  { groups }: Pick<Village, 'groups'>,
  { bodyId, of, groupId, memberIds }: WantedBody,
): { ok: true; body: MeetingBody } | Refused<MeetingBodyRefusal> {
  const body = bodyOf(router, bodyId);
  const found = body?.thresholds?.quorums.find((one) => one.of === of);
  if (!body?.thresholds || !found) return refuse({ code: 'MeetingBodyUnit', body: body?.title ?? '' });
  const group = groups.find(({ id }) => id === groupId) ?? null;
  if (bodyId === 'villagersGroup' && group === null) return refuse({ code: 'MeetingBodyGroupMissing' });
  const isNamed = bodyId === 'villagersRepresentatives';
  if (isNamed && memberIds.length === 0) return refuse({ code: 'MeetingBodyMembersMissing', body: body.title });
  const { majority, noticeDaysMin = 0, noticeDaysMax = null } = body.thresholds;
  const common = { source: body.source, effectiveFrom: body.effectiveFrom ?? firstDayKept };
  const quorum: Rule<Quorum> = {
    id: `${bodyId}Quorum`,
    title: body.title,
    value: found.quorum,
    ...common,
  };
  const wins: Rule<Majority> = { id: `${bodyId}Majority`, title: body.title, value: majority, ...common };
  return {
    ok: true,
    body: {
      id: bodyId,
      title: bodyId === 'villagersGroup' ? `${group?.name ?? ''}${body.title}` : body.title,
      of,
      group: bodyId === 'villagersGroup' ? group : null,
      memberIds: isNamed ? [...memberIds] : [],
      quorum,
      majority: wins,
      noticeDaysMin,
      noticeDaysMax,
    },
  };
}

/** Tables written before they kept since when a law holds: the edition of 2018 of the Organic Law. */
const firstDayKept = '2018-12-29';

/** The rule on which a body's notice rests. */
export function noticeRuleOf({ id, title, quorum }: MeetingBody): RuleReference {
  return { id: `${id}Notice`, title, source: quorum.source };
}
