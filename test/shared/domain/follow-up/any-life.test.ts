import { weekdaysOnly } from '@shared/kernel/working-days';
import fc from 'fast-check';
import { acceptHandOver, returnHandOver } from '@shared/domain/follow-up/answer-hand-over';
import { answerNewDate, askNewDate } from '@shared/domain/follow-up/ask-new-date';
import { handOver } from '@shared/domain/follow-up/hand-over';
import { reportStuck } from '@shared/domain/follow-up/report-stuck';
import { doerIds } from '@shared/domain/follow-up/visitor';
import { unitOf } from '@shared/domain/village/unit';
import { assert } from '@shared/kernel/assert';
import { closeOutMatter } from '@shared/domain/follow-up/close-out';
import { lookAtMatter } from '@shared/domain/follow-up/climb-ladder';
import type { FollowUp } from '@shared/domain/follow-up/follow-up';
import { putOnHold } from '@shared/domain/follow-up/put-on-hold';
import { rateMatter } from '@shared/domain/follow-up/rate-matter';
import { reassignMatter } from '@shared/domain/follow-up/reassign-matter';
import { recordVisit } from '@shared/domain/follow-up/record-visit';
import { refuseCloseOut } from '@shared/domain/follow-up/refuse-close-out';
import { reopenMatter } from '@shared/domain/follow-up/reopen-matter';
import { reportDone } from '@shared/domain/follow-up/report-done';
import { reportProgress } from '@shared/domain/follow-up/report-progress';
import { resumeMatter } from '@shared/domain/follow-up/resume-matter';
import { actorFrom } from '@shared/domain/member/actor';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { isTerminal } from '@shared/domain/proposal/status';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { addDays, dayMs, dayOf } from '@shared/kernel/time';
import { aDecision } from '../../../helpers/a-decision';
import { aMatter, itsFollowUp, nowMs as startMs, person, theRules, theVillage } from '../../../helpers/carrying-out';
import { aMeeting, aRoll } from '../../../helpers/evening-builder';

const people = ['as001', 'as002', 'ch001', 'ck001', 'cm001', 'cm002', 'sv001', 'tw001', 'vg001', 'vg003'] as const;

const power = unitOf(theVillage, 'power');
assert(power, 'the small village has a power station');
const { decision } = aDecision(startMs, { noticeFromOn: '2026-02-01', noticeToOn: '2026-02-06' });

interface Life {
  proposal: Proposal;
  followUp: FollowUp;
  nowMs: number;
}

interface Try {
  who: (typeof people)[number];
  other: (typeof people)[number];
  verb: number;
  days: number;
  number: number;
}

const verbs: ((life: Life, attempt: Try) => Outcome<Refusal> | null)[] = [
  ({ proposal, followUp, nowMs }, { who, number }) =>
    reportProgress(proposal, followUp, {
      ...by(who, nowMs),
      reportId: 'r',
      text: '在办',
      photoIds: [],
      doneMilestoneIds: number > 2 ? ['a'] : [],
    }),
  ({ proposal, followUp, nowMs }, { who }) =>
    reportDone(proposal, followUp, theRules, {
      ...by(who, nowMs),
      reportId: 'r',
      evidence: '好了',
      photoIds: [],
      spentYuan: null,
    }),
  ({ proposal, followUp, nowMs }, { who, days }) =>
    putOnHold(proposal, followUp, { ...by(who, nowMs), reason: '等钱', reviewOn: onIn(nowMs, days) }),
  ({ proposal, followUp, nowMs }, { who, days }) =>
    resumeMatter(proposal, followUp, { ...by(who, nowMs), dueOn: onIn(nowMs, days) }),
  (life, { who, other, number }) =>
    closeOutMatter(
      { proposal: life.proposal, followUp: life.followUp, rules: theRules, meeting: aMeeting(), rolls: [aRoll()] },
      {
        ...by(who, life.nowMs),
        evidence: '照片',
        reason: '办好了',
        objectedCount: number,
        people: { doers: doersOf(life), sponsor: person('cm001'), named: person(other) },
      },
    ),
  ({ proposal, followUp, nowMs }, { who, days }) =>
    refuseCloseOut(
      { proposal, followUp, meeting: aMeeting() },
      { ...by(who, nowMs), reason: '没好', newDueOn: onIn(nowMs, days) },
    ),
  ({ proposal, followUp, nowMs }, { who, number }) =>
    recordVisit(
      { proposal, followUp, rules: theRules },
      { ...by(who, nowMs), manner: 'phone', note: '问了', photoIds: [], isDone: true, rating: number, ratingWords: '' },
    ),
  ({ proposal, followUp, nowMs }, { who, number }) =>
    rateMatter({ proposal, followUp, rules: theRules }, { ...by(who, nowMs), rating: number, words: '' }),
  ({ proposal, followUp, nowMs }, { who }) =>
    reopenMatter({ proposal, followUp, rules: theRules }, { ...by(who, nowMs), reason: '又坏了' }),
  (life, { who, other, days }) =>
    reassignMatter(life.proposal, life.followUp, {
      ...by(who, life.nowMs),
      person: person(other),
      unit: null,
      dueOn: onIn(life.nowMs, days),
      reason: '换人',
      doers: doersOf(life),
    }),
  ({ proposal, nowMs }) => lookAtMatter(proposal, theVillage, { nowMs, calendar: weekdaysOnly }),
  ({ proposal, followUp, nowMs }, { who, other, days, number }) =>
    handOver(proposal, decision, {
      ...by(who, nowMs),
      rules: theRules,
      before: followUp,
      assignee: number > 3 ? null : person(other),
      unit: number > 3 ? power : null,
      assistants: [person('vg003')],
      budget: null,
      dueOn: onIn(nowMs, days),
      milestones: [],
    }),
  ({ proposal, followUp, nowMs }, { who }) => acceptHandOver(proposal, followUp, by(who, nowMs)),
  ({ proposal, followUp, nowMs }, { who }) =>
    returnHandOver({ proposal, followUp, rules: theRules }, { ...by(who, nowMs), reason: '不归我管' }),
  ({ proposal, followUp, nowMs }, { who, days }) =>
    askNewDate(proposal, followUp, { ...by(who, nowMs), newDueOn: onIn(nowMs, days + 1), reason: '等料' }),
  ({ proposal, followUp, nowMs }, { who, number }) =>
    answerNewDate(proposal, followUp, { ...by(who, nowMs), isGranted: number > 2, reason: '知道了' }),
  ({ proposal, followUp, nowMs }, { who, number }) =>
    reportStuck(proposal, followUp, { ...by(who, nowMs), need: '缺人', from: number > 3 ? power : 'town' }),
];

function by(who: string, nowMs: number) {
  return { actor: actorFrom(person(who), nowMs), nowMs };
}

function onIn(nowMs: number, days: number): string {
  return addDays(dayOf(nowMs), days);
}

function doersOf({ proposal, followUp }: Life) {
  return doerIds(proposal, followUp).map((id) => person(id));
}

const tries: fc.Arbitrary<Try & { asHolder: boolean }> = fc.record({
  /** Mostly whoever has the matter tries, so that walks arrive somewhere. */
  asHolder: fc.boolean(),
  who: fc.constantFrom(...people),
  other: fc.constantFrom(...people),
  verb: fc.nat({ max: verbs.length - 1 }),
  days: fc.integer({ min: 0, max: 9 }),
  number: fc.integer({ min: 1, max: 5 }),
});

function holderOf({ holder }: Proposal): Try['who'] {
  if (holder?.kind === 'person') return holder.person.villagerId as Try['who'];
  if (holder?.kind === 'unit') return 'as002';
  return holder?.kind === 'role' && holder.role === 'townCoordinator' ? 'tw001' : 'ch001';
}

/** The last document of each kind that a rule left. */
function after(life: Life, outcome: Outcome<Refusal>): Life {
  if (!outcome.ok) return life;
  const last = (kind: string) => outcome.changes.filter(({ next }) => next.kind === kind).at(-1)?.next;
  return {
    ...life,
    proposal: (last('proposal') as Proposal | undefined) ?? life.proposal,
    followUp: (last('followUp') as FollowUp | undefined) ?? life.followUp,
  };
}

it('leaves no open matter without holder and date, whoever tries what and when', () => {
  let visits = 0;
  let atTown = 0;
  let atUnit = 0;
  let given = 0;
  fc.assert(
    fc.property(fc.nat({ max: 2 }), fc.array(tries, { minLength: 50, maxLength: 400 }), (reopenedCount, attempts) => {
      const proposal = aMatter('inProgress', { reopenedCount, acceptance: { promisedOn: '2026-03-20' } });
      let life: Life = { proposal, followUp: itsFollowUp(proposal), nowMs: startMs };
      for (const attempt of attempts) {
        life = { ...life, nowMs: life.nowMs + attempt.days * (dayMs / 10) };
        const who = attempt.asHolder ? holderOf(life.proposal) : attempt.who;
        const outcome = verbs[attempt.verb]!(life, { ...attempt, who });
        if (outcome === null) continue;
        life = after(life, outcome);
        const { status, holder, holderKey, dueAtMs, isOpen, stage, visitor } = life.proposal;
        expect(isOpen).toBe(!isTerminal(status));
        expect([holder !== null, holderKey !== '', dueAtMs > 0]).toEqual([isOpen, isOpen, isOpen]);
        expect(life.followUp.isOpen).toBe(isOpen);
        expect(stage).toBe(status === 'adopted' ? 'decision' : isOpen ? 'follow-up' : 'points');
        if (status === 'closedOut' && visitor) {
          expect(doerIds(life.proposal, life.followUp)).not.toContain(visitor.villagerId);
        }
        if (status === 'closedOut' || status === 'visited') {
          const closing = life.followUp.closeOuts.at(-1);
          expect(closing).toMatchObject({ isClosed: true, reason: '办好了', explanation: { isMet: true } });
          expect(closing?.confirmation?.presentCount).toBeGreaterThan(0);
        }
        if (status === 'visited') expect(life.followUp.visits.at(-1)?.note).toBe('问了');
        if (holder?.kind === 'unit') atUnit += 1;
        if (status === 'adopted') given += 1;
        if (holderKey === 'role:townCoordinator') atTown += 1;
        if (status === 'visited') visits += 1;
      }
    }),
    { numRuns: 150, seed: 20260302 },
  );
  // A walk that never arrives anywhere would prove nothing.
  expect(visits).toBeGreaterThan(0);
  expect(atTown).toBeGreaterThan(0);
  expect(atUnit).toBeGreaterThan(0);
  expect(given).toBeGreaterThan(0);
});
