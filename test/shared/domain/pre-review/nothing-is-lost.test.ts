import * as fc from 'fast-check';
import { decideReconsideration } from '@shared/domain/pre-review/decide-reconsideration';
import { decideSession } from '@shared/domain/pre-review/decide-session';
import type { VerdictDraft } from '@shared/domain/pre-review/opinion-findings';
import { prepareOpinion } from '@shared/domain/pre-review/prepare-opinion';
import { requestReconsideration } from '@shared/domain/pre-review/request-reconsideration';
import { resubmitProposal } from '@shared/domain/pre-review/resubmit-proposal';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { isTerminal } from '@shared/domain/proposal/status';
import { supportProposal, withdrawSupport } from '@shared/domain/proposal/support-proposal';
import { withdrawProposal } from '@shared/domain/proposal/withdraw-proposal';
import { anActor } from '../../../helpers/a-proposal';
import {
  aBasis,
  admit,
  aRaisedMatter,
  decline,
  nowMs,
  reviewer,
  route,
  today,
  town,
} from '../../../helpers/pre-review';

const basis = aBasis();
const { rules } = basis.village;
const author = anActor({ villagerId: aRaisedMatter().authorId });
const sponsor = anActor({ villagerId: 'cm001', roles: ['councilMember'] });
const attendees = basis.village.partyMembers.map((person) => ({ person, relativeIds: [] }));
const sendBack: VerdictDraft = { verdict: 'return', failingItemIds: [], reason: '请再问问邻居，把人数和钱写进来' };

type Outcome = { ok: true; changes: readonly { next: unknown }[] } | { ok: false };
type Act = (matter: Proposal) => Outcome;
/** The matter as the act left it; a refusal leaves it as it was. */
const after = (matter: Proposal, outcome: Outcome): Proposal => {
  const own = outcome.ok ? outcome.changes.map(({ next }) => next as Proposal) : [];
  return own.find(({ id }) => id === matter.id) ?? matter;
};

function decided(draft: VerdictDraft): Act {
  return (matter) => {
    const prepared = after(matter, prepareOpinion(basis, matter, { actor: reviewer, draft }));
    const matters = [{ proposal: prepared, preparedAtMs: nowMs }];
    return decideSession(basis, matters, { actor: reviewer, sessionId: 's1', heldOn: today, attendees });
  };
}

const acts: Record<string, Act> = {
  return: decided(sendBack),
  admit: decided(admit),
  decline: decided(decline),
  route: decided(route),
  resubmit: (matter) => resubmitProposal(rules, matter, { ...basis, actor: sponsor }),
  reconsider: (matter) => requestReconsideration(rules, matter, { ...basis, actor: author, reason: '不妥' }),
  townAdmits: (matter) => decideReconsideration(basis, matter, { actor: town, draft: admit }),
  townDeclines: (matter) => decideReconsideration(basis, matter, { actor: town, draft: decline }),
  townRoutes: (matter) => decideReconsideration(basis, matter, { actor: town, draft: route }),
  withdraw: (matter) => withdrawProposal(matter, { actor: author, nowMs, reason: '' }),
};

it('loses no supporter, doubles none, and leaves no matter without a status and a holder', () => {
  const villagers = ['vg001', 'vg003', 'vg004', 'vg005'].map((villagerId) => anActor({ villagerId }));
  const step = fc.oneof(
    fc.constantFrom(...Object.keys(acts)).map((name) => ({ kind: 'act' as const, name })),
    fc.constantFrom(...villagers).map((actor) => ({ kind: 'support' as const, actor })),
    fc.constantFrom(...villagers).map((actor) => ({ kind: 'unsupport' as const, actor })),
  );
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let matter = aRaisedMatter();
      const supporters = new Set(matter.supporterIds);
      for (const one of steps) {
        if (one.kind === 'act') matter = after(matter, (acts[one.name] as Act)(matter));
        else {
          const { actor } = one;
          const outcome = one.kind === 'support' ? supportProposal(matter, actor) : withdrawSupport(matter, actor);
          matter = after(matter, outcome);
          if (outcome.ok) supporters[one.kind === 'support' ? 'add' : 'delete'](actor.villagerId);
        }
        reached.add(matter.status);
        expect([...matter.supporterIds].sort()).toEqual([...supporters].sort());
        expect(matter.holder === null).toBe(isTerminal(matter.status));
        expect(matter.dueAtMs === 0).toBe(isTerminal(matter.status));
        expect(matter.steps.filter(({ verb }) => verb === 'requestReconsideration').length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
  expect([...reached].sort()).toEqual(
    ['admitted', 'declined', 'raised', 'returned', 'routed', 'underReconsideration', 'withdrawn'].sort(),
  );
});
