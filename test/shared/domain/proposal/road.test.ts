import { capacitiesFor, type Capacity, road, roadRow, type RoadRow, verbs } from '@shared/domain/proposal/road';
import { isTerminal, proposalStatuses } from '@shared/domain/proposal/status';

/** The table of the rule book, §2, written down a second time by hand: `verb: from → to (by)`. */
const ruleBook = `
submit: draft → submitted (villager, helper, councilMember)
sponsor: submitted → raised (councilMember)
return: raised → returned (branchReviewer)
resubmit: returned → raised (sponsor, author)
admit: raised → admitted (branchReviewer)
admit: underReconsideration → admitted (townCoordinator)
decline: raised → declined (branchReviewer)
decline: underReconsideration → declined (townCoordinator)
route: submitted → routed (chair, clerk)
route: raised → routed (branchReviewer)
route: admitted → routed (branchReviewer)
route: underReconsideration → routed (townCoordinator)
requestReconsideration: returned → underReconsideration (author)
requestReconsideration: declined → underReconsideration (author)
requestReconsideration: routed → underReconsideration (author)
convene: admitted → scheduled (chair)
convene: deferred → scheduled (chair)
reschedule: scheduled → same (chair)
release: scheduled → admitted (chair, system)
adopt: scheduled → adopted (chair)
reject: scheduled → rejected (chair)
defer: scheduled → deferred (chair)
upholdObjection: adopted → admitted (supervisor)
bringToBody: admitted → admitted (chair, clerk)
bringToBody: adopted → admitted (chair, clerk)
recordStep: admitted → same (chair, clerk, branchReviewer)
recordStep: adopted → same (chair, clerk, branchReviewer)
recordStep: inProgress → same (chair, clerk, branchReviewer)
recordStep: onHold → same (chair, clerk, branchReviewer)
recordStep: reportedDone → same (chair, clerk, branchReviewer)
recordStep: closedOut → same (chair, clerk, branchReviewer)
recordStep: visited → same (chair, clerk, branchReviewer)
handOver: adopted → inProgress (chair, clerk)
acceptHandOver: inProgress → same (currentAssignee, unitLiaison, unitRecorder)
returnHandOver: inProgress → adopted (currentAssignee, unitLiaison, unitRecorder)
reportProgress: inProgress → same (currentAssignee, unitLiaison, unitRecorder)
reportStuck: inProgress → same (currentAssignee, unitLiaison, unitRecorder)
askNewDate: inProgress → same (currentAssignee, unitLiaison, unitRecorder)
answerNewDate: inProgress → same (chair)
putOnHold: inProgress → onHold (chair)
resume: onHold → inProgress (chair)
reportDone: inProgress → reportedDone (currentAssignee, unitLiaison, unitRecorder)
closeOut: reportedDone → closedOut (chair)
notYet: reportedDone → inProgress (chair)
reportHandled: declined → closedOut (handler)
answer: routed → closedOut (receivingBody)
sendBackToReview: routed → raised (receivingBody)
sendBackToChair: routed → submitted (receivingBody)
recordVisit: closedOut → visited (visitor)
reopen: closedOut → inProgress (author, visitor, supervisor)
reopen: visited → inProgress (author, visitor, supervisor)
reassign: declined → same (chair, townCoordinator)
reassign: inProgress → same (chair, townCoordinator)
reassign: closedOut → same (chair, townCoordinator)
merge: submitted → merged (author, branchReviewer)
merge: raised → merged (author, branchReviewer)
merge: returned → merged (author, branchReviewer)
merge: admitted → merged (author, branchReviewer)
undoMerge: merged → before (author, branchReviewer)
split: submitted → same (author, branchReviewer)
split: raised → same (author, branchReviewer)
split: returned → same (author, branchReviewer)
splitOff: submitted → same (author, branchReviewer)
splitOff: raised → same (author, branchReviewer)
splitOff: returned → same (author, branchReviewer)
undoSplit: submitted → merged (author, branchReviewer)
undoSplit: raised → merged (author, branchReviewer)
undoSplit: returned → merged (author, branchReviewer)
makeWhole: submitted → same (author, branchReviewer)
makeWhole: raised → same (author, branchReviewer)
makeWhole: returned → same (author, branchReviewer)
withdraw: submitted → withdrawn (author)
withdraw: raised → withdrawn (author)
withdraw: returned → withdrawn (author)
withdraw: admitted → withdrawn (author)
`;

const allowed = new Map(
  ruleBook
    .trim()
    .split('\n')
    .map((line) => {
      const [, verb, from, to, by] = /^(\w+): (\w+) → (\w+) \((.+)\)$/.exec(line) ?? [];
      return [`${verb} from ${from}`, { to, by: new Set(by?.split(', ')) }] as const;
    }),
);

const capacities = [...new Set((road as readonly RoadRow[]).flatMap((row) => row.by))];
const everyStep = proposalStatuses.flatMap((status) => verbs.map((verb) => ({ status, verb })));

describe('the road', () => {
  it.each(everyStep)('lets exactly the rule book’s people $verb from $status', ({ status, verb }) => {
    const expected = allowed.get(`${verb} from ${status}`);
    for (const capacity of capacities) {
      const row = roadRow(status, verb, [capacity]);
      if (expected?.by.has(capacity)) expect(row).toMatchObject({ verb, to: expected.to });
      else expect(row).toBe(expected ? 'capacityNotAllowed' : 'statusNotAllowed');
    }
    expect(new Set(capacitiesFor(status, verb))).toEqual(expected?.by ?? new Set<Capacity>());
  });

  it('leads nowhere from an end, but for a visited matter’s reopening or result, and a merging taken back', () => {
    const leaving = (road as readonly RoadRow[]).filter((row) => row.from.some(isTerminal));
    expect(leaving.map((row) => row.verb)).toEqual(['recordStep', 'reopen', 'undoMerge']);
  });

  it('leads from every status to an end', () => {
    const reaches = new Set(proposalStatuses.filter(isTerminal));
    for (let size = -1; size !== reaches.size;) {
      size = reaches.size;
      for (const row of road as readonly RoadRow[]) {
        if (row.to !== 'same' && row.to !== 'before' && reaches.has(row.to))
          row.from.forEach((status) => reaches.add(status));
      }
    }
    expect(proposalStatuses.filter((status) => !reaches.has(status))).toEqual([]);
  });
});
