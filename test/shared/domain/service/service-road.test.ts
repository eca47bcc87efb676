import { mayMove } from '@shared/domain/service/move-request';
import { requestCapacities, serviceRoad, serviceVerbs } from '@shared/domain/service/service-road';
import { isAtEnd, requestStatuses } from '@shared/domain/service/status';
import type { Actor } from '@shared/domain/member/actor';
import { anActor } from '../../../helpers/a-proposal';
import { aRequest, aVillageWithGrid, doer, gridMember, requester, visitor } from '../../../helpers/a-request';

/** The table written down a second time by hand: `verb: from → to (by)`. */
const written = `
ask: draft → received (requester, helper)
check: received → checked (desk)
assign: checked → assigned (desk)
takeOn: assigned → same (doer)
giveBack: assigned → checked (doer)
reportHandled: assigned → handled (doer)
recordVisit: handled → visited (visitor)
rate: handled visited → same (requester)
reopen: handled visited → assigned (requester, visitor)
pass: received checked assigned handled → same (desk, town)
withdraw: received checked assigned → withdrawn (requester, helper)
bringToCouncil: received checked assigned → becameMatter (desk)
answer: received checked assigned → answered (desk, doer)
recall: received checked assigned → recalled (requester)
`;

const rows = new Map(
  written
    .trim()
    .split('\n')
    .map((line) => {
      const [, verb = '', from = '', to, by = ''] = /^(\w+): ([\w ]+) → (\w+) \((.+)\)$/.exec(line) ?? [];
      return [verb, { from: from.split(' '), to, by: by.split(', ') }] as const;
    }),
);

const helper = { villagerId: 'vg002', name: '村民二', isNamePublic: true };
const actors: Record<(typeof requestCapacities)[number], Actor> = {
  requester: anActor({ villagerId: requester.villagerId }),
  helper: anActor({ villagerId: helper.villagerId }),
  desk: anActor({ villagerId: gridMember.villagerId }),
  doer: anActor({ villagerId: doer.villagerId }),
  visitor: anActor({ villagerId: visitor.villagerId }),
  town: anActor({ villagerId: 'tw001', roles: ['townCoordinator'] }),
};

describe('the road of a request', () => {
  it('has each verb once, as the table says', () => {
    expect([...serviceVerbs].sort()).toEqual([...rows.keys()].sort());
    for (const { verb, to } of serviceRoad) expect(to).toBe(rows.get(verb)?.to);
  });

  const every = requestStatuses.flatMap((status) => serviceVerbs.map((verb) => ({ status, verb })));
  it.each(every)('lets exactly the table’s people $verb from $status', ({ status, verb }) => {
    const village = aVillageWithGrid();
    const request = aRequest({ status, helper, doer, visitor });
    const row = rows.get(verb)!;
    for (const capacity of requestCapacities) {
      const verdict = mayMove(request, verb, { actor: actors[capacity], village });
      const isFrom = row.from.includes(status);
      if (isFrom && row.by.includes(capacity)) expect(verdict).toEqual({ ok: true });
      else {
        const code = isFrom ? 'ServiceRequestNotYours' : 'ServiceRequestStatusNotAllowed';
        expect(verdict).toMatchObject({ ok: false, refusal: { code, verb } });
      }
    }
  });

  it('leads nowhere from an end, but that a visited one can be rated and reopened', () => {
    const leaving = serviceRoad.filter((row) => row.from.some((status) => isAtEnd(status)));
    expect(leaving.map((row) => row.verb)).toEqual(['rate', 'reopen']);
  });

  it('gives the clerk and the chair the desk of every area, and a grid member only their own', () => {
    const village = aVillageWithGrid();
    const check = (actor: Actor, gridId = 'w1') => mayMove(aRequest({ gridId }), 'check', { actor, village }).ok;
    expect(check(anActor({ villagerId: 'ck001', roles: ['clerk'] }), 'w9')).toBe(true);
    expect(check(anActor({ villagerId: 'ch001', roles: ['chair'] }), 'w9')).toBe(true);
    expect(check(anActor({ villagerId: gridMember.villagerId }), 'w1')).toBe(true);
    expect(check(anActor({ villagerId: gridMember.villagerId }), 'w9')).toBe(false);
    expect(check(anActor({ villagerId: 'cm001', roles: ['councilMember'] }))).toBe(false);
  });
});
