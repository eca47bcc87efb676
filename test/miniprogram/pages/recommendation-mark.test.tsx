import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { NoticeAgenda } from '../../../miniprogram/pages/agenda/notice/notice-agenda';
import { NoticeToRead } from '../../../miniprogram/pages/agenda/notice/notice-to-read';
import { PlanItems } from '../../../miniprogram/pages/agenda/plan/plan-items';
import { MatterHead } from '../../../miniprogram/pages/follow-up/matter-head';
import { ResultCard } from '../../../miniprogram/pages/decision/list/poll-results';
import { EveningAgenda } from '../../../miniprogram/pages/meeting/evening/evening-agenda';
import { NowCard } from '../../../miniprogram/pages/meeting/evening/now-card';
import { ScreenAgenda } from '../../../miniprogram/pages/meeting/screen/screen-agenda';
import { ScreenMain } from '../../../miniprogram/pages/meeting/screen/screen-main';
import { Head } from '../../../miniprogram/pages/proposal/matter/head';
import { FigureRow } from '../../../miniprogram/pages/village/figure-list';
import { recommendationMark } from '../../../shared/text/words/recommendation';

const mark = recommendationMark('村民会议');
const marked = { title: '卖掉老晒场', recommendsTo: '村民会议' };
const item = { itemId: 'i1', kind: 'matter', proposalId: 'm1', ...marked, minutes: 30, materials: [], result: null };
const own = { ...item, title: '修路灯', recommendsTo: null };
const row = { id: 'm1', ...marked, status: 'admitted', stage: 'agenda', holder: null, stuck: null, supportCount: 0 };
const meeting = { meetingId: 'e1', title: '夜话', place: '祠堂', startAtMs: 0, status: 'convened' };
const form = { eveningMinutes: 120, reportMinutes: 15, urgentReason: null };

/** Each screen with one matter on it: what the council only recommends, and what it decides. */
const screens: [string, (one: typeof item | typeof own) => ReactElement][] = [
  ['the agenda of a notice', (one) => <NoticeAgenda items={[{ ...one, status: 'pending' } as never]} />],
  ['loudspeaker and group card', (one) => <NoticeToRead page={{ meeting, items: [one], changes: [] } as never} />],
  [
    'the plan',
    (one) => (
      <PlanItems
        form={{ ...form, items: [one] } as never}
        page={{ candidates: [{ ...one }], itemsMax: 9 } as never}
        onChange={() => undefined}
      />
    ),
  ],
  [
    'what may come on the plan',
    (one) => (
      <PlanItems
        form={{ ...form, items: [] } as never}
        page={
          {
            candidates: [{ ...one, grounds: [], points: 0, createdAtMs: 0 }],
            itemsMax: 9,
            orderRule: { source: {} },
          } as never
        }
        onChange={() => undefined}
      />
    ),
  ],
  [
    'the evening’s agenda',
    (one) => (
      <EveningAgenda page={{ items: [{ ...one, status: 'pending', pollId: null }], openPollId: null } as never} />
    ),
  ],
  [
    'what the evening is at',
    (one) => (
      <NowCard
        page={{ items: [one], meeting, next: 'listen', openPollId: null, floor: null } as never}
        current={{ ...one, startedAtMs: null, consensus: '' } as never}
      />
    ),
  ],
  [
    'the wall while it is talked about',
    (one) => (
      <ScreenMain
        page={{ phase: 'talk', items: [one], currentItemId: 'i1', consensus: '', motion: '', nextName: '' } as never}
        meetingId="e1"
      />
    ),
  ],
  [
    'the wall while it is voted on',
    (one) => (
      <ScreenMain
        page={
          {
            phase: 'poll',
            items: [one],
            currentItemId: 'i1',
            poll: { method: 'open', motion: '卖', castCount: 0, electorateCount: 9, tally: null },
          } as never
        }
        meetingId="e1"
      />
    ),
  ],
  ['the wall’s agenda', (one) => <ScreenAgenda page={{ items: [one], currentItemId: 'i1' } as never} />],
  ['the matter’s page', (one) => <Head page={{ row: { ...row, ...one }, mergedInto: null } as never} nowMs={0} />],
  [
    'the votes that have ended',
    (one) => (
      <ResultCard
        row={{ ...one, method: 'open', status: 'closed', tally: null, bodyThatDecides: one.recommendsTo } as never}
      />
    ),
  ],
  [
    'a list behind a figure',
    (one) => <FigureRow row={{ place: 'a', matter: { ...row, ...one, isEnded: false }, request: null } as never} />,
  ],
  ['the pages that carry it out', (one) => <MatterHead row={{ ...row, ...one } as never} />],
];

it.each(screens)('marks a recommendation, and nothing else, on %s', (name, screenOf) => {
  const words = render(screenOf(item)).container.textContent ?? '';
  expect(words).toContain(name === 'loudspeaker and group card' ? '只提建议，要由村民会议来定' : mark);
  expect(words).toContain(mark);
  expect(render(screenOf(own)).container.textContent).not.toContain('来定');
});
