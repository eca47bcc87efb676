import { minutesTellers } from '@shared/domain/record/minutes/tellers';

import { isUnder, projectFiles, read } from './sources';

/** Where the verbs of a meeting's cases are, and the places in which their events are named. */
const folders = ['shared/domain/agenda/', 'shared/domain/meeting/', 'shared/domain/vote/', 'shared/domain/record/'];
const elsewhere = [
  'shared/domain/follow-up/agree-assignment.ts',
  'shared/domain/follow-up/confirmation.ts',
  'shared/domain/follow-up/refuse-close-out.ts',
];
const named = /(?:type: |Change\([^()]*(?:\([^()]*\))?[^()]*, |, |\? |: )'([A-Z][a-z]+(?:[A-Z][a-z]+)+)'/g;
/** Refusals are named in the same form, behind `code:`. */
const refusal = /code: '(\w+)'/g;

/** Events of cases that are no part of a meeting's record, whose verbs stand beside its own. */
const ofOtherCases = [
  'NoticeAcknowledged',
  'NoticeTold',
  'NoticeTellingUndone',
  'CloseOutDecided',
  'MinutesBegun',
  'MinutesWritten',
  'MinutesSigned',
  'MinutesSealed',
  'PaperAttached',
  'SignInSheetAttached',
  'AddendumProposed',
  'AddendumSealed',
];

function namesIn(pattern: RegExp): Set<string> {
  const sources = projectFiles.filter(
    (path) => path.endsWith('.ts') && (isUnder(path, folders) || elsewhere.includes(path)),
  );
  return new Set(sources.flatMap((path) => [...read(path).matchAll(pattern)].map(([, name]) => name ?? '')));
}

const told = Object.values(minutesTellers).flatMap((tellers) => Object.keys(tellers));

it('finds the events of the verbs', () => {
  const events = [...namesIn(named)];
  expect(events).toEqual(expect.arrayContaining(['MeetingOpened', 'MemberCheckedIn', 'MatterSentBack', 'BallotCast']));
});

it('tells every event of a meeting’s cases in its minutes, or is silent about it on purpose', () => {
  const refusals = namesIn(refusal);
  const events = [...namesIn(named)].filter((name) => !refusals.has(name) && !ofOtherCases.includes(name));
  // A new event needs a line in shared/domain/record/minutes/tell-*.ts: what it adds to the minutes, or `silent`.
  expect(events.filter((name) => !told.includes(name))).toEqual([]);
});

it('tells of no event that no verb records', () => {
  const events = namesIn(named);
  expect(told.filter((name) => !events.has(name))).toEqual([]);
});
