import { canonicalJson } from '../../kernel/canonical-json';
import { type Change, change } from '../../kernel/outcome';
import { roles } from '../member/role';
import type { Village } from './village';

const bodies = ['twoCommittees', 'partyMembers', 'reviewGroup'] as const;

/**
 * Renew the offices, bodies and seats of a village after a renewed roster; nothing where they stay the same. Whoever
 * is not on the roster keeps what they hold: leaving somebody out removes nobody.
 *
 * Records `VillageOfficesRenewed`.
 */
export function renewOffices(village: Village, given: Village, listedIds: ReadonlySet<string>): Change | null {
  const renewed = <Person extends { villagerId: string }>(before: readonly Person[], after: readonly Person[]) => [
    ...after,
    ...before.filter(({ villagerId }) => !listedIds.has(villagerId)),
  ];
  const offices = Object.fromEntries(
    roles.map((role) => [role, renewed(village.offices[role], given.offices[role])]),
  ) as Village['offices'];
  const members = renewed(village.council.members, given.council.members);
  const next: Village = {
    ...village,
    ...(Object.fromEntries(bodies.map((body) => [body, renewed(village[body], given[body])])) as Pick<
      Village,
      (typeof bodies)[number]
    >),
    offices,
    council: { ...village.council, members: members.sort((one, other) => one.seat - other.seat) },
  };
  if (canonicalJson(next) === canonicalJson(village)) return null;
  const holders = Object.fromEntries(roles.map((role) => [role, offices[role].map(({ villagerId }) => villagerId)]));
  const seats = next.council.members.map(({ villagerId, seat }) => ({ villagerId, seat }));
  return change(next, { type: 'VillageOfficesRenewed', data: { holders, seats } });
}
