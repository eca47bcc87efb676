import routerData from '../../../../config/router/default.json';
import { bringToBody } from '@shared/domain/decision/bring-to-body';
import { judgeVerdict } from '@shared/domain/pre-review/judge-verdict';
import { carryOutVerdict } from '@shared/domain/pre-review/carry-out-verdict';
import { verdictBasis } from '@shared/domain/pre-review/opinion-findings';
import { routeOfMatter } from '@shared/domain/proposal/route-of-matter';
import { parseRouter, routeOf } from '@shared/domain/village/router';
import { aDecision } from '../../../helpers/a-decision';
import { accepted, chair } from '../../../helpers/a-meeting';
import { aBasis, admit, anOpinion, aRaisedMatter, nowMs, reviewer, today } from '../../../helpers/pre-review';

const kind = 'publicWorksAndFundRaising';
const router = parseRouter(routerData);
/** The same table, in which the village has made the kind another body’s. */
const changedTo = (bodyId: string) =>
  parseRouter({
    ...routerData,
    matterKinds: routerData.matterKinds.map((one) => (one.id === kind ? { ...ofBody(bodyId), id: kind } : one)),
  });
const ofBody = (bodyId: string) => routerData.matterKinds.find((one) => one.bodyId === bodyId)!;

function admitted() {
  const basis = aBasis();
  const ruling = judgeVerdict(basis, aRaisedMatter(), { ...admit, matterKindId: kind });
  if (!ruling.ok) throw new Error(ruling.refusal.code);
  const carried = carryOutVerdict(aRaisedMatter(), ruling, {
    ...verdictBasis(basis, today),
    actor: reviewer,
    opinion: anOpinion(ruling.findings),
  });
  if (!carried.ok) throw new Error(carried.refusal.code);
  return carried.proposal;
}

const command = { actor: chair, nowMs, bodyId: 'villagersAssembly' };
const bring = (proposal = admitted(), table = router, decision = undefined as Parameters<typeof bringToBody>[1]) =>
  bringToBody(proposal, decision, routeOfMatter(table, proposal, decision), { scheduleDaysMax: 60 }, command);

it('is the router’s answer while nobody changes the table', () => {
  expect(routeOfMatter(router, admitted())).toEqual(routeOf(router, kind));
  expect(routeOfMatter(router, aRaisedMatter())).toEqual(routeOf(router, 'roadsAndLightsUpkeep'));
});

it.each(['council', 'collectiveMembers'])('stays the assembly’s though its kind is now for %s', (bodyId) => {
  const table = changedTo(bodyId);
  expect(routeOf(table, kind)?.body.id).toBe(bodyId);
  const brought = accepted<ReturnType<typeof admitted>>(bring(admitted(), table), 'proposal');
  expect(brought.procedure).toMatchObject({ bodyId: 'villagersAssembly', title: '四议两公开' });
});

it('leads on what the council has recommended already, instead of leaving it nowhere to go', () => {
  const parts = { force: 'recommendation', bodyThatDecides: '村民会议' } as const;
  const { decision } = aDecision(nowMs, parts);
  // What a change before the poll has made of it is kept in the decision alone.
  const matter = aRaisedMatter({ status: 'adopted', decisionId: decision.id, preparation: admitted().preparation });
  expect(bring(matter, changedTo('council'), decision).ok).toBe(true);
  expect(bring(matter, changedTo('council'))).toMatchObject({ refusal: { code: 'ProcedureNotNeeded' } });
});

it('is the new table’s for what was admitted as the council’s own', () => {
  const own = aRaisedMatter({ status: 'admitted', preparation: admitted().preparation });
  expect(routeOfMatter(changedTo('council'), own)?.body.id).toBe('council');
});
