import { dayOf, daysBetween } from '../../../kernel/time';
import type { StandingMatter } from '../../agenda/standing-report';
import { bodyShape, heldByUnit, type Holder } from '../../proposal/holder';
import { roleShape } from '../../member/role';
import type { TextSeal } from './meeting-record';
import type { MinutesStanding } from './minutes';
import { dataOf, personIn, type Teller, type Told } from './told';

interface Reported {
  matters: {
    matterId: string;
    title: TextSeal;
    status: StandingMatter['status'];
    holderKey: string;
    dueAtMs: number;
    need?: TextSeal;
    neededFromKey?: string;
  }[];
  moreCount: number;
}

/** What the report told when it began: where each matter stood is in the event, its title and names are in the meeting. */
export const mattersReported: Teller<'meeting'> = (told, meeting, event) => {
  const { matters, moreCount } = dataOf<Reported>(event);
  const kept = new Map((meeting.standingReport?.matters ?? []).map((matter) => [matter.proposalId, matter]));
  told.standing = {
    moreCount,
    matters: matters.map(({ matterId, title, status, holderKey, dueAtMs, need, neededFromKey }): MinutesStanding => {
      const matter = kept.get(matterId);
      const stuck =
        need && neededFromKey !== undefined
          ? {
              need: told.texts.take(meeting, `need ${matterId}`, need, matter?.stuck?.need ?? ''),
              from: holderIn(told, neededFromKey, matter?.stuck?.from),
            }
          : null;
      return {
        matterId,
        title: told.texts.take(meeting, `standing ${matterId}`, title, matter?.title ?? ''),
        status,
        holder: holderIn(told, holderKey, matter?.holder),
        dueAtMs,
        overdueDays: Math.max(0, daysBetween(dayOf(dueAtMs), dayOf(event.atMs))),
        ...(stuck ? { stuck } : {}),
      };
    }),
  };
};

/** The holder as the event names it, `person:p001`, `role:chair`, `body:town` or `unit:power`; a unit's name is in the meeting. */
function holderIn(told: Told, holderKey: string, kept: Holder | undefined): Holder {
  const [kind, id = ''] = holderKey.split(':');
  if (kind === 'role') return { kind, role: roleShape.parse(id) };
  if (kind === 'body') return { kind, body: bodyShape.parse(id) };
  if (kind === 'unit') return heldByUnit(kept?.kind === 'unit' ? kept.unit : { unitId: id, name: '' });
  return { kind: 'person', person: personIn(told, id) };
}
