import { dayOf, daysBetween } from '../../../kernel/time';
import type { StandingMatter } from '../../agenda/standing-report';
import { bodyShape, type Holder } from '../../proposal/holder';
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
  }[];
  moreCount: number;
}

/** What the report told when it began: where each matter stood is in the event, its title and names are in the meeting. */
export const mattersReported: Teller<'meeting'> = (told, meeting, event) => {
  const { matters, moreCount } = dataOf<Reported>(event);
  const titles = new Map((meeting.standingReport?.matters ?? []).map(({ proposalId, title }) => [proposalId, title]));
  told.standing = {
    moreCount,
    matters: matters.map(({ matterId, title, status, holderKey, dueAtMs }): MinutesStanding => ({
      matterId,
      title: told.texts.take(meeting, `standing ${matterId}`, title, titles.get(matterId) ?? ''),
      status,
      holder: holderIn(told, holderKey),
      dueAtMs,
      overdueDays: Math.max(0, daysBetween(dayOf(dueAtMs), dayOf(event.atMs))),
    })),
  };
};

/** The holder as the event names it, `person:p001`, `role:chair` or `body:town`. */
function holderIn(told: Told, holderKey: string): Holder {
  const [kind, id = ''] = holderKey.split(':');
  if (kind === 'role') return { kind, role: roleShape.parse(id) };
  if (kind === 'body') return { kind, body: bodyShape.parse(id) };
  return { kind: 'person', person: personIn(told, id) };
}
