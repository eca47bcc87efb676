import { closeOutMatter } from '@shared/domain/follow-up/close-out';
import { recordAnswer, reportHandled } from '@shared/domain/follow-up/finish-by-rule';
import { handOver } from '@shared/domain/follow-up/hand-over';
import { putOnHold } from '@shared/domain/follow-up/put-on-hold';
import { rateMatter } from '@shared/domain/follow-up/rate-matter';
import { reassignMatter } from '@shared/domain/follow-up/reassign-matter';
import { recordVisit } from '@shared/domain/follow-up/record-visit';
import { refuseCloseOut } from '@shared/domain/follow-up/refuse-close-out';
import { reopenMatter } from '@shared/domain/follow-up/reopen-matter';
import { reportDone } from '@shared/domain/follow-up/report-done';
import { reportProgress } from '@shared/domain/follow-up/report-progress';
import { resumeMatter } from '@shared/domain/follow-up/resume-matter';
import type { Actor } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { proposalStatuses } from '@shared/domain/proposal/status';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { aDecision } from '../../../helpers/a-decision';
import { anActor } from '../../../helpers/a-proposal';
import { aMatter, itsFollowUp, nowMs, on, person, theRules } from '../../../helpers/carrying-out';
import { aMeeting, aRoll } from '../../../helpers/evening-builder';

/** Somebody who is everything at once, so that the status alone refuses. */
const everybody: Actor = anActor({ villagerId: 'all', roles: ['chair', 'clerk', 'supervisor', 'townCoordinator'] });
const reference = { villagerId: 'all', name: '全能', isNamePublic: true };
const meeting = aMeeting();
const { decision } = aDecision(nowMs, { noticeFromOn: on(-5), noticeToOn: on(-1) });
const base = { actor: everybody, nowMs };
const finished = {
  ...base,
  reportId: 'r',
  evidence: '好了',
  photoIds: [],
  doer: person('as001'),
  candidates: [person('cm002')],
};

type Attempt = (proposal: Proposal) => Outcome<Refusal>;
const documents = (proposal: Proposal) => ({ proposal, followUp: itsFollowUp(proposal), rules: theRules });

const attempts: [string, string, readonly string[], Attempt][] = [
  [
    'handing over',
    'handOver',
    ['adopted'],
    (proposal) =>
      handOver(proposal, decision, {
        ...base,
        rules: theRules,
        before: undefined,
        assignee: person('as001'),
        unit: null,
        assistants: [],
        budget: null,
        dueOn: on(5),
        milestones: [],
      }),
  ],
  [
    'reporting progress',
    'reportProgress',
    ['inProgress'],
    (proposal) =>
      reportProgress(proposal, itsFollowUp(proposal), {
        ...base,
        reportId: 'r',
        text: '好',
        photoIds: [],
        doneMilestoneIds: [],
      }),
  ],
  [
    'reporting done',
    'reportDone',
    ['inProgress'],
    (proposal) =>
      reportDone(proposal, itsFollowUp(proposal), theRules, {
        ...base,
        reportId: 'r',
        evidence: '好了',
        photoIds: [],
        spentYuan: null,
      }),
  ],
  [
    'putting on hold',
    'putOnHold',
    ['inProgress'],
    (proposal) => putOnHold(proposal, itsFollowUp(proposal), { ...base, reason: '等拨款', reviewOn: on(5) }),
  ],
  [
    'resuming',
    'resume',
    ['onHold'],
    (proposal) => resumeMatter(proposal, itsFollowUp(proposal), { ...base, dueOn: on(5) }),
  ],
  [
    'closing out',
    'closeOut',
    ['reportedDone'],
    (proposal) =>
      closeOutMatter(
        { ...documents(proposal), meeting, rolls: [aRoll()] },
        {
          ...base,
          evidence: '好',
          reason: '好',
          objectedCount: 0,
          people: { doers: [], sponsor: null, named: person('cm002') },
        },
      ),
  ],
  [
    'saying not yet',
    'notYet',
    ['reportedDone'],
    (proposal) => refuseCloseOut({ ...documents(proposal), meeting }, { ...base, reason: '不亮', newDueOn: on(5) }),
  ],
  ['reporting handled', 'reportHandled', ['declined'], (proposal) => reportHandled(proposal, theRules, finished)],
  [
    'answering',
    'answer',
    ['routed'],
    (proposal) => recordAnswer({ ...proposal, routedTo: 'serviceDesk' }, theRules, finished),
  ],
  [
    'recording the visit',
    'recordVisit',
    ['closedOut'],
    (proposal) =>
      recordVisit(
        { ...documents({ ...proposal, assignee: null, handler: null }) },
        { ...base, manner: 'home', photoIds: [], isDone: true, note: '好', rating: 5, ratingWords: '' },
      ),
  ],
  [
    'rating',
    'reopen',
    ['closedOut', 'visited'],
    (proposal) => rateMatter(documents(proposal), { ...base, rating: 5, words: '' }),
  ],
  [
    'reopening',
    'reopen',
    ['closedOut', 'visited'],
    (proposal) => reopenMatter(documents(proposal), { ...base, reason: '又坏了' }),
  ],
  [
    'reassigning',
    'reassign',
    ['declined', 'inProgress', 'closedOut'],
    (proposal) =>
      reassignMatter(proposal, itsFollowUp(proposal), {
        ...base,
        person: null,
        unit: null,
        dueOn: on(20),
        reason: '换日期',
        doers: [],
      }),
  ],
];

const cases = attempts.flatMap(([name, verb, from, attempt]) =>
  proposalStatuses.map((status) => ({ name, verb, status, isAllowed: from.includes(status), attempt })),
);

it.each(cases)('$name from $status is allowed: $isAllowed', ({ verb, status, isAllowed, attempt }) => {
  const proposal = aMatter(status, {
    author: reference,
    authorId: 'all',
    assignee: reference,
    handler: status === 'declined' ? reference : null,
    visitor: reference,
  });
  const outcome = attempt(proposal);
  if (isAllowed) expect(outcome).toMatchObject({ ok: true });
  else expect(outcome).toEqual({ ok: false, refusal: { code: 'ProposalStatusNotAllowed', status, verb } });
});
