import { newChain, seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { dayOf } from '../../kernel/time';
import { assert } from '../../kernel/assert';
import { type Actor, hasRole, referenceTo, type RoleRequired } from '../member/actor';
import { amendedCovenant, type AmendmentMisfit, type CovenantChange } from './amended-covenant';
import { type AssemblyRefusal, assemblyResult } from './assembly-result';
import { type AssemblySitting, type CovenantAmendment, covenantPage } from './covenant-amendment';
import { confirmersBut } from './council-confirmers';
import type { Village } from './village';
import type { VillageRegister } from './village-register';

export interface RecordAmendment {
  actor: Actor;
  nowMs: number;
  amendmentId: string;
  sitting: AssemblySitting;
  changes: readonly CovenantChange[];
  /** What the new edition is called, for example 2026 年修订. */
  edition: string;
  filedOn: string;
  fromOn: string;
}

export type RecordAmendmentRefusal =
  | RoleRequired
  | { code: 'AssemblyNotHeldYet' }
  | { code: 'AmendmentFiledTooEarly' }
  | { code: 'AmendmentEditionTaken' }
  | AssemblyRefusal
  | AmendmentMisfit;

/**
 * Record that the villagers' assembly amended the covenant 登记村规民约修订. Nothing of the covenant changes until the
 * supervisor has confirmed it.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - The assembly sat today or earlier.
 * - The edition was filed with the township on that day or later, today at the latest; and begins no earlier than decided.
 * - The edition has a name of its own.
 * - The assembly decided validly (see assembly-result.ts).
 * - The changes fit the covenant (see amended-covenant.ts).
 *
 * Records `CovenantAmendmentRecorded`; tells whoever may confirm it.
 */
export function recordAmendment(
  village: Village,
  register: VillageRegister,
  command: RecordAmendment,
): Outcome<RecordAmendmentRefusal> {
  const { actor, nowMs, sitting, edition, filedOn, fromOn } = command;
  if (!hasRole(actor, 'clerk')) return refuse({ code: 'RoleRequired', roles: ['clerk'] });
  const { heldOn } = sitting;
  const today = dayOf(nowMs);
  if (heldOn > today) return refuse({ code: 'AssemblyNotHeldYet' });
  if (filedOn < heldOn || filedOn > today || fromOn < heldOn) return refuse({ code: 'AmendmentFiledTooEarly' });
  if (edition === register.covenant.edition) return refuse({ code: 'AmendmentEditionTaken' });
  const assembly = register.router.bodies.find(({ id }) => id === 'villagersAssembly');
  assert(assembly, 'every body of the router is described');
  const explanations = assemblyResult(assembly, sitting);
  if (!Array.isArray(explanations)) return explanations;
  const amended = amendedCovenant(register.covenant, command.changes, { edition, adoptedOn: heldOn, filedOn, fromOn });
  if (!amended.ok) return amended;
  const recorded: CovenantAmendment = {
    id: command.amendmentId,
    kind: 'covenantAmendment',
    villageId: village.id,
    chain: newChain,
    status: 'recorded',
    isOpen: true,
    sitting,
    explanations,
    before: register.covenant,
    after: amended.covenant,
    changedIds: command.changes.map(({ articleId }) => articleId),
    fromOn,
    recordedBy: referenceTo(actor),
    recordedAtMs: nowMs,
    decidedBy: null,
    decidedAtMs: null,
    sentBackReason: null,
  };
  const { role, people } = confirmersBut(village, [actor.villagerId]);
  const message = {
    to: { kind: 'people' as const, villagerIds: people.map(({ villagerId }) => villagerId) },
    code: 'amendmentToConfirm',
    data: { title: register.covenant.title, name: actor.name },
    page: covenantPage,
  };
  return accept(
    [change(recorded, { type: 'CovenantAmendmentRecorded', data: { ...dataOf(recorded), confirmedBy: role } })],
    { messages: people.length > 0 ? [message] : [] },
  );
}

/** An amendment as its event tells it: ids, days, numbers and sealed texts. */
function dataOf({ status, sitting, after, changedIds, fromOn }: CovenantAmendment) {
  const { place, presiderName, ...counted } = sitting;
  return {
    status,
    ...counted,
    place: seal(place),
    presiderName: seal(presiderName),
    edition: seal(after.edition),
    changedIds,
    texts: changedIds.map((id) => seal(after.articles.find((article) => article.id === id)?.text ?? '')),
    fromOn,
  };
}
