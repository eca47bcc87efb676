import { heldBy, heldByRole, type Holder } from '../proposal/holder';
import type { MessageDraft } from '../../kernel/outcome';
import { gridMembers } from '../village/grids';
import type { Village } from '../village/village';
import { requestPage, type ServiceRequest } from './service-request';

/** Who has a request first: a grid member of its area other than whoever asks, else the clerk. */
export function deskHolder(request: Pick<ServiceRequest, 'gridId' | 'requesterId'>, village: Village): Holder {
  const member = gridMembers(village, request.gridId).find(({ villagerId }) => villagerId !== request.requesterId);
  return member ? heldBy(member) : heldByRole('clerk');
}

/** Tells whoever has the request now what is wanted of them, and until when. */
export function wantedOf(
  { id, holder, title, dueAtMs, requester, reopenedCount }: ServiceRequest,
  code: 'requestToCheck' | 'requestToAssign' | 'requestToDo' | 'requestToVisit' | 'requestToRedo',
): MessageDraft[] {
  const to: MessageDraft['to'] | null =
    holder?.kind === 'person'
      ? { kind: 'person', villagerId: holder.person.villagerId }
      : holder?.kind === 'role'
        ? { kind: 'role', role: holder.role }
        : holder?.kind === 'unit'
          ? { kind: 'unit', unitId: holder.unit.unitId }
          : null;
  if (to === null) return [];
  const data = { title, dueAtMs, requesterName: requester.name, reopenedCount };
  return [{ to, code, data, page: requestPage(id) }];
}
