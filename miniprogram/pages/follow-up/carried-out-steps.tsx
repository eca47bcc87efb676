import type {
  CloseOutModel,
  DateRequestModel,
  FollowUpPage,
  HandedOverModel,
  ReportModel,
  VisitModel,
} from '@shared/contract/follow-up-pages';
import { calendarDayInWords, dayInWords } from '@shared/text/dates';
import { followUpWords, holdWords, ratedWords, visitWords } from '@shared/text/words/follow-up';
import { answeredWhat, dateAnsweredWhat, dateAskedWhat, handedOverWhat } from '@shared/text/words/hand-over';
import { percentWords } from '@shared/text/words/matter';
import { PhotoStrip } from '../../components/photo-strip';
import type { TimelineStep } from '../../components/timeline';
import { Verdict } from '../../components/verdict';

type At = TimelineStep & { atMs: number };
type Hold = FollowUpPage['holds'][number];

/** Everything that was done about a matter, the newest first: reports, holds, close-outs, visits and ratings. */
export function carriedOutSteps(page: FollowUpPage, nowMs: number): TimelineStep[] {
  const steps: At[] = [
    ...page.handOvers.flatMap((given) => handOverSteps(given, nowMs)),
    ...page.dateRequests.flatMap((request) => dateSteps(request, nowMs)),
    ...page.reports.map((report) => reportStep(report, nowMs)),
    ...page.holds.flatMap((hold) => holdSteps(hold, nowMs)),
    // What was done by the rule was reported and closed in one act, and is told once.
    ...page.closeOuts.filter(isOfMeeting).map((closeOut) => closeOutStep(closeOut, nowMs)),
    ...page.visits.map((visit) => visitStep(visit, nowMs)),
  ];
  return steps.sort((one, other) => other.atMs - one.atMs);
}

function handOverSteps(given: HandedOverModel, nowMs: number): At[] {
  const { atMs, byName, answer } = given;
  const what = handedOverWhat(given);
  const began: At = { atMs, key: `given-${atMs}`, what, who: byName, when: dayInWords(atMs, nowMs) };
  if (!answer) return [began];
  const tone = answer.isAccepted ? ('done' as const) : ('stopped' as const);
  return [began, answerStep('given', answeredWhat(answer), answer, { nowMs, tone })];
}

function dateSteps(request: DateRequestModel, nowMs: number): At[] {
  const { atMs, byName, reason, answer } = request;
  const when = dayInWords(atMs, nowMs);
  const asked: At = { atMs, key: `date-${atMs}`, what: dateAskedWhat(request), who: byName, when, why: reason };
  if (!answer) return [asked];
  const what = dateAnsweredWhat(answer.isGranted, request);
  return [asked, answerStep('date', what, answer, { nowMs })];
}

interface Answer {
  atMs: number;
  byName: string;
  reason: string;
}

function answerStep(
  key: string,
  what: string,
  { atMs, byName, reason }: Answer,
  { nowMs, ...look }: { nowMs: number; tone?: 'done' | 'stopped' },
): At {
  const when = dayInWords(atMs, nowMs);
  return { atMs, key: `${key}-answer-${atMs}`, what, who: byName, when, why: reason, ...look };
}

function isOfMeeting({ isClosed, explanation }: CloseOutModel): boolean {
  return !isClosed || explanation !== null;
}

function reportStep(report: ReportModel, nowMs: number): At {
  return {
    atMs: report.atMs,
    key: report.id,
    what: report.isDone ? followUpWords.reportedDone : percentWords(report.percent),
    who: report.byName,
    when: dayInWords(report.atMs, nowMs),
    why: report.text,
    detail: <PhotoStrip fileIds={report.photoIds} label={followUpWords.photos} />,
  };
}

function holdSteps({ fromAtMs, resumedAtMs, reason, reviewOn }: Hold, nowMs: number): At[] {
  const began: At = {
    atMs: fromAtMs,
    key: `hold-${fromAtMs}`,
    what: followUpWords.onHold,
    when: `${dayInWords(fromAtMs, nowMs)} · ${holdWords.held(reviewOn)}`,
    why: reason,
    tone: 'stopped',
  };
  if (resumedAtMs === null) return [began];
  const what = followUpWords.resumed;
  return [began, { atMs: resumedAtMs, key: `resume-${resumedAtMs}`, what, when: dayInWords(resumedAtMs, nowMs) }];
}

function closeOutStep(closeOut: CloseOutModel, nowMs: number): At {
  const { atMs, byName, isClosed, evidence, reason, explanation, newDueOn } = closeOut;
  const until = newDueOn === null ? '' : ` · ${followUpWords.dueOn} ${calendarDayInWords(newDueOn)}`;
  return {
    atMs,
    key: `close-out-${atMs}`,
    what: isClosed ? followUpWords.closedOut : followUpWords.notYet,
    who: byName,
    when: `${dayInWords(atMs, nowMs)}${until}`,
    why: [evidence, reason].filter(Boolean).join('\n'),
    detail: explanation ? <Verdict explanation={explanation} /> : undefined,
    tone: isClosed ? 'done' : 'stopped',
  };
}

export function visitStep(visit: VisitModel, nowMs: number): At {
  const { atMs, byName, manner, note, rating, explanation } = visit;
  const what = manner === null ? followUpWords.ownRating : followUpWords.manner[manner];
  return {
    atMs,
    key: `visit-${atMs}-${manner ?? 'own'}`,
    what: visit.isDone ? ratedWords(what, rating) : `${visitWords.notDone} · ${ratedWords(what, rating)}`,
    who: byName,
    when: dayInWords(atMs, nowMs),
    why: [note, visit.ratingWords].filter(Boolean).join('\n'),
    detail: (
      <>
        <PhotoStrip fileIds={visit.photoIds} label={followUpWords.photos} />
        <Verdict explanation={explanation} />
      </>
    ),
    tone: explanation.isMet && visit.isDone ? 'done' : 'stopped',
  };
}
