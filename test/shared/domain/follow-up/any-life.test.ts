import fc from 'fast-check';
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
import { aMatter, itsFollowUp, nowMs as startMs, person, theRules, theVillage } from '../../../helpers/carrying-out';
import { aMeeting, aRoll } from '../../../helpers/evening-builder';

const people = ['as001', 'as002', 'ch001', 'ck001', 'cm001', 'cm002', 'sv001', 'tw001', 'vg001', 'vg003'] as const;

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
  ({ proposal, followUp, nowMs }, { who, other, number }) =>
    closeOutMatter(
      { proposal, followUp, rules: theRules, meeting: aMeeting(), rolls: [aRoll()] },
      {
        ...by(who, nowMs),
        evidence: '照片',
        reason: '办好了',
        objectedCount: number,
        people: { doers: doersOf(proposal), sponsor: person('cm001'), named: person(other) },
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
      { ...by(who, nowMs), manner: 'phone', note: '问了', rating: number, ratingWords: '' },
    ),
  ({ proposal, followUp, nowMs }, { who, number }) =>
    rateMatter({ proposal, followUp, rules: theRules }, { ...by(who, nowMs), rating: number, words: '' }),
  ({ proposal, followUp, nowMs }, { who }) =>
    reopenMatter({ proposal, followUp, rules: theRules }, { ...by(who, nowMs), reason: '又坏了' }),
  ({ proposal, followUp, nowMs }, { who, other, days }) =>
    reassignMatter(proposal, followUp, {
      ...by(who, nowMs),
      person: person(other),
      unit: null,
      dueOn: onIn(nowMs, days),
      reason: '换人',
      doers: doersOf(proposal),
    }),
  ({ proposal, nowMs }) => lookAtMatter(proposal, theVillage, nowMs),
];

function by(who: string, nowMs: number) {
  return { actor: actorFrom(person(who), nowMs), nowMs };
}

function onIn(nowMs: number, days: number): string {
  return addDays(dayOf(nowMs), days);
}

function doersOf(proposal: Proposal) {
  return proposal.assignee ? [person(proposal.assignee.villagerId)] : [];
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
  fc.assert(
    fc.property(fc.nat({ max: 2 }), fc.array(tries, { minLength: 50, maxLength: 400 }), (reopenedCount, attempts) => {
      const proposal = aMatter('inProgress', { reopenedCount });
      let life: Life = { proposal, followUp: itsFollowUp(proposal), nowMs: startMs };
      for (const attempt of attempts) {
        life = { ...life, nowMs: life.nowMs + attempt.days * (dayMs / 10) };
        const who = attempt.asHolder ? holderOf(life.proposal) : attempt.who;
        const outcome = verbs[attempt.verb]!(life, { ...attempt, who });
        if (outcome === null) continue;
        life = after(life, outcome);
        const { status, holder, holderKey, dueAtMs, isOpen, stage, visitor, assignee } = life.proposal;
        expect(isOpen).toBe(!isTerminal(status));
        expect([holder !== null, holderKey !== '', dueAtMs > 0]).toEqual([isOpen, isOpen, isOpen]);
        expect(life.followUp.isOpen).toBe(isOpen);
        expect(stage).toBe(isOpen ? 'follow-up' : 'points');
        if (status === 'closedOut') expect(visitor?.villagerId).not.toBe(assignee?.villagerId);
        if (holderKey === 'role:townCoordinator') atTown += 1;
        if (status === 'visited') visits += 1;
      }
    }),
    { numRuns: 150, seed: 20260302 },
  );
  // A walk that never arrives anywhere would prove nothing.
  expect(visits).toBeGreaterThan(0);
  expect(atTown).toBeGreaterThan(0);
});
