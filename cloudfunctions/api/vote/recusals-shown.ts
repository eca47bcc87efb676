import type { Recusal } from '@shared/contract/vote';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { publicName } from '@shared/domain/member/person-reference';

/** Who stands aside, for this reader: the council sees names and reasons, others public names alone. */
export function recusalsFor(actor: Actor, recused: readonly Recusal[]): Recusal[] {
  if (hasRole(actor, 'councilMember') || hasRole(actor, 'clerk') || hasRole(actor, 'supervisor')) return [...recused];
  return recused.map((member) => ({ ...member, name: publicName(member), reason: '' }));
}
