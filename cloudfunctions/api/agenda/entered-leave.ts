import type { EnteredLeave } from '@shared/contract/agenda-pages';
import type { RollMember } from '@shared/domain/agenda/presence-roll';

/** Who entered a member's leave, told when and how; null where they asked by themselves or not at all. */
export function enteredLeave({ leaveEntry }: RollMember): EnteredLeave | null {
  return leaveEntry ? { toldOn: leaveEntry.toldOn, how: leaveEntry.how, byName: leaveEntry.by.name } : null;
}
