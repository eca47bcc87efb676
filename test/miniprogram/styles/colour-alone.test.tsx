import type { ReactElement } from 'react';
import { cleanup, render } from '@testing-library/react';
import { Badge } from '../../../miniprogram/components/badge';
import { SingleChoice } from '../../../miniprogram/components/choice-list';
import { Field } from '../../../miniprogram/components/field';
import { HolderLine } from '../../../miniprogram/components/holder-line';
import { QuorumRing } from '../../../miniprogram/components/quorum-ring';
import { RoadStrip } from '../../../miniprogram/components/road-strip';
import { Tabs } from '../../../miniprogram/components/tabs';
import { TallyBars } from '../../../miniprogram/components/tally-bars';
import { Timer } from '../../../miniprogram/components/timer';
import { Verdict } from '../../../miniprogram/components/verdict';
import { RatingChoice } from '../../../miniprogram/pages/follow-up/visit/rating-choice';
import { Checklist } from '../../../miniprogram/pages/proposal/prepare/checklist';
import { CouncilSeatRow } from '../../../miniprogram/pages/village/council/seat-row';
import { ChoiceButtons } from '../../../miniprogram/pages/vote/poll/choice-buttons';
import { projectFiles, read } from '../../tidy/sources';

window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

/** What colour alone may do to a rule: these are the properties that a colour-blind eye does not see. */
const colouring = /^(color|background|background-color|border-color|box-shadow|opacity|fill|stroke)$/;
const stateful = /--(wall-)?(good|bad|calm|lamp|rest|action|against)\b/;

/** The classes of which some rule does nothing but colour, in a colour that says something: `badge-good`. */
function colouredClasses(): string[] {
  const found = projectFiles
    .filter((path) => /^miniprogram\/(components|pages)\/.*\.less$/.test(path))
    .flatMap((path) => [
      ...read(path)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .matchAll(/([^{}]+)\{([^{}]*)\}/g),
    ])
    .filter(([, , body = '']) => {
      const names = body
        .split(';')
        .map((one) => one.split(':')[0]?.trim() ?? '')
        .filter(Boolean);
      return stateful.test(body) && names.length > 0 && names.every((name) => colouring.test(name));
    })
    .flatMap(([, selectors = '']) => selectors.split(','))
    .filter((selector) => !/:(active|focus|placeholder)/.test(selector))
    .flatMap((selector) => /\.([\w-]+)/.exec(selector.trim())?.[1] ?? []);
  return [...new Set(found)].sort();
}

/** Without classes and styles: what is left tells two states apart without any colour. */
function bare(element: ReactElement): string {
  cleanup();
  return render(element).container.innerHTML.replace(/ (class|style)="[^"]*"/g, '');
}

const ring = (presentCount: number) => <QuorumRing presentCount={presentCount} requiredCount={20} memberCount={30} />;
const verdict = (isMet: boolean) => (
  <Verdict
    verdict={isMet ? '通过' : '未通过'}
    explanation={
      { code: 'quorum', isMet, words: {}, numbers: { presentCount: 20, memberCount: 30 }, rule: null } as never
    }
  />
);
const timer = (endsAtMs: number) => <Timer startedAtMs={0} endsAtMs={endsAtMs} />;
const choice = (value: string) => (
  <SingleChoice
    choices={[
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
    ]}
    value={value}
    onChange={() => undefined}
  />
);
const tabs = (value: string) => (
  <Tabs
    tabs={[
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
    ]}
    value={value}
    onChange={() => undefined}
  />
);
const seat = (dot: 'present' | 'excused' | 'absent', isMine = false) => (
  <CouncilSeatRow
    absencesMax={3}
    seat={{ name: '林国栋', left: null, isDeputyChair: false, isMine, attendance: [dot], unexcusedInARow: 0 } as never}
  />
);
const rating = (value: number) => (
  <RatingChoice label="打几分" value={value} ratingMin={3} onChange={() => undefined} />
);
const ballot = (chosen: 'for' | 'against') => (
  <ChoiceButtons chosen={chosen} isPending={false} onTap={() => undefined} />
);
const checklist = (isMet: boolean) => <Checklist results={[{ id: 'a', title: '写成文字', isMet } as never]} />;

/** By class: states that its colour tells apart, drawn. They must differ without it. */
const drawn: Readonly<Record<string, readonly ReactElement[]>> = {
  'holder-line-overdue': [
    <HolderLine key="a" holder="李建国" until="12月5日（周六）前" />,
    <HolderLine key="b" holder="李建国" until="12月5日（周六）前" isOverdue />,
  ],
  'quorum-ring-lit': [ring(19), ring(20)],
  'quorum-ring-reached': [ring(19), ring(20)],
  'road-strip-done': [<RoadStrip key="a" stage="proposal" />, <RoadStrip key="b" stage="vote" />],
  'road-strip-here': [<RoadStrip key="a" stage="proposal" isCompact />, <RoadStrip key="b" stage="vote" isCompact />],
  'road-strip-end': [<RoadStrip key="a" stage="points" />, <RoadStrip key="b" stage="points" isEnded />],
  'verdict-met': [verdict(true), verdict(false)],
  'verdict-unmet': [verdict(true), verdict(false)],
  'timer-over': [timer(Date.now() + 60_000), timer(Date.now() - 60_000)],
  'choice-chosen': [choice('a'), choice('b')],
  'tab-chosen': [tabs('a'), tabs('b')],
  'field-wrong': [
    <Field key="a" label="姓名">
      <input />
    </Field>,
    <Field key="b" label="姓名" problem="请写姓名">
      <input />
    </Field>,
  ],
  'council-dot-present': [seat('present'), seat('excused'), seat('absent')],
  'council-dot-excused': [seat('present'), seat('excused'), seat('absent')],
  'council-dot-absent': [seat('present'), seat('excused'), seat('absent')],
  'council-seat-mine': [seat('present'), seat('present', true)],
  'rating-chosen': [rating(1), rating(5)],
  'ballot-chosen': [ballot('for'), ballot('against')],
  'prepare-item-met': [checklist(true), checklist(false)],
};

/** Classes that are the kind of one thing, each of which has its own word in it: what is drawn in them says so itself. */
const worded: Readonly<Record<string, readonly [ReactElement, string]>> = {
  'badge-good': [<Badge key="a" label="通过" tone="good" />, '通过'],
  'badge-bad': [<Badge key="a" label="过期了" tone="bad" />, '过期了'],
  'badge-calm': [<Badge key="a" label="决议" tone="calm" />, '决议'],
  'badge-lamp': [<Badge key="a" label="公示中" tone="lamp" />, '公示中'],
  'tally-for': [<TallyBars key="a" counts={{ for: 3, against: 2, abstain: 1 }} base={6} />, '同意3反对2弃权1'],
  'tally-against': [<TallyBars key="a" counts={{ for: 3, against: 2, abstain: 1 }} base={6} />, '同意3反对2弃权1'],
  'rating-low': [rating(1), '2不满意1很不满意'],
  'ballot-for': [ballot('for'), '同意反对弃权'],
  'ballot-against': [ballot('for'), '同意反对弃权'],
  'ballot-abstain': [ballot('for'), '同意反对弃权'],
};

/** Where the words stand that say the same: a file, and what must be written in it. */
const said: Readonly<Record<string, readonly [string, RegExp]>> = {
  'action-button': ['miniprogram/components/action-button/index.tsx', /\{label\}|label\}/],
  marked: ['miniprogram/components/marked/index.less', /font-weight|text-decoration|border-bottom/],
  'timeline-now': ['miniprogram/components/timeline/index.tsx', /timeline-what/],
  'timeline-stopped': ['miniprogram/components/timeline/index.tsx', /timeline-what/],
  'timer-words': ['miniprogram/components/timer/index.tsx', /componentWords\.timeUp/],
  'sound-button-playing': ['miniprogram/components/voice-note/sound-button.tsx', /isPlaying \?/],
  'plan-sum-over': ['miniprogram/pages/agenda/plan/plan-items.tsx', /plan-sum-over'\)\}>\s*\{/],
  'home-entry-raise': ['miniprogram/pages/home/entries.tsx', /homeWords\.raise/],
  'screen-verdict-met': ['miniprogram/pages/meeting/screen/screen-quorum.tsx', /screenWords\.quorumReached : shortBy/],
  'screen-outcome-adopted': [
    'miniprogram/pages/meeting/screen/screen-poll.tsx',
    /screenWords\.adopted : screenWords\.rejected/,
  ],
  'screen-bar-for': ['miniprogram/pages/meeting/screen/screen-poll.tsx', /screen-bar-word/],
  'screen-bar-against': ['miniprogram/pages/meeting/screen/screen-poll.tsx', /screen-bar-word/],
  'advice-article-fine': ['miniprogram/pages/neighbourhood/advice.tsx', /ceremonyWords\.isFine/],
  'pick-up-code-label': ['miniprogram/pages/points/pick-up-code.tsx', /pick-up-code-label/],
  'bars-fill-second': [
    'miniprogram/pages/village/figures/bars.less',
    /bars-fill-second \{\s*background: repeating-linear-gradient/,
  ],
  'rules-row-value': ['miniprogram/pages/village/rules/rule-book.tsx', /rules-row-value/],
  'codes-found': ['miniprogram/pages/vote/codes/index.tsx', /codes-found'\)\} role="status"/],
};

it('knows for every class that only colours what else says the same', () => {
  const known = [...Object.keys(drawn), ...Object.keys(worded), ...Object.keys(said)];
  expect(colouredClasses().filter((name) => !known.includes(name))).toEqual([]);
});

it.each(Object.entries(drawn))('tells %s apart without its colour', (_, states) => {
  const seen = states.map(bare);
  expect(new Set(seen).size).toBe(states.length);
});

it.each(Object.entries(worded))('says %s in a word', (_, [element, words]) => {
  cleanup();
  expect(render(element).container.textContent).toContain(words);
});

it.each(Object.entries(said))('has the words of %s beside it', (_, [path, words]) => {
  expect(read(path)).toMatch(words);
});

it('sees two states that only a class tells apart', () => {
  const seen = [<b key="a" className="badge-good" />, <b key="b" className="badge-bad" />].map(bare);
  expect(new Set(seen).size).toBe(1);
});
