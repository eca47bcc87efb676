import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../../helpers/cache-folder';
import type { Found } from './asked-of-a-page';
import { type Screen, screens } from './every-visit';
import { moments } from './hall';
import { lookedAtCell, readLookedAt } from './looked-at';
import { type Look, looks } from './onlooker';

interface LaunchFigures {
  launches: Record<string, { calls: number; bytes: number }>;
}

/** What was found on each page, by its name. */
export type FoundOn = ReadonlyMap<string, Readonly<Record<Look, Found>>>;

/** The folder of the pictures, and the picture of a page in it. */
export const screensFolder = join(projectRoot, 'docs', 'screens');
export const stripOf = ({ name }: Pick<Screen, 'name'>): string =>
  join(screensFolder, `${name.replace('/', '.')}.webp`);
export const reportFile = join(screensFolder, 'README.md');

/** Everything that is pictured: each page, and the hall's wall at each moment. */
export const pictureNames: readonly string[] = [...screens, ...moments].map(({ name }) => name);

/** What was found on the wall of the hall, by moment. */
export type FoundInHall = ReadonlyMap<string, { axe: string[]; lost: string[] }>;

const counted = (count: number) => (count === 0 ? 'nothing' : `**${count}**`);

function rowOf({ name, page }: Screen, found: Readonly<Record<Look, Found>>, { launches }: LaunchFigures): string {
  const axe = looks.map((look) => counted(found[look].axe.length)).join(' · ');
  const { bytes, calls } = launches[page] ?? { bytes: '–', calls: '–' };
  return `| [${name}](#${name.replace('/', '')}) | | ${axe} | ${counted(found.normal.largeText.length)} lost | ${bytes} | ${calls} |`;
}

function stripsOf(stage: string): string {
  const strips = screens
    .filter((screen) => screen.stage === stage)
    .map(({ name }) => `#### ${name}\n\n![${name}: ${looks.join(', ')}](./${name.replace('/', '.')}.webp)`);
  return `### ${stage}\n\n${strips.join('\n\n')}`;
}

function hallRow(name: string, found: FoundInHall): string {
  const { axe = [], lost = [] } = found.get(name) ?? {};
  return `| [${name}](#${name.replace('/', '')}) | | ${counted(axe.length)} | ${counted(lost.length)} lost |`;
}

/** The report, saying of each picture whether it is the one that was looked at. */
export function withLookedAt(report: string): string {
  const looked = readLookedAt();
  return report.replace(/^(\| \[([\w/-]+)\]\(#[\w-]+\) \|)[^|]*\|/gm, (_, head: string, name: string) => {
    return `${head} ${lookedAtCell(looked[name], readFileSync(stripOf({ name })))} |`;
  });
}

/** The page of docs/screens: what was measured on every page, and its pictures. */
export function reportOf(foundOn: FoundOn, hall: FoundInHall): string {
  const figures = JSON.parse(
    readFileSync(join(projectRoot, 'test', 'weapp', 'set-data-pages.json'), 'utf8'),
  ) as LaunchFigures;
  const rows = screens.flatMap((screen) => {
    const found = foundOn.get(screen.name);
    return found ? [rowOf(screen, found, figures)] : [];
  });
  return withLookedAt(`# Every screen

Written by \`npm run pictures:screens\`, which opens each page of the demo village in a browser as somebody who uses it, in the
normal view, the elder view (关怀模式) and the dark one, and keeps what it saw. \`test/e2e/screens.test.ts\` holds the pictures
against the screens as they are. The browser's strip at the top (这是演示) is not part of the mini-program.

- **looked at**: on which day somebody looked at this very picture, in each look, and what was mended. Where the picture is
  another one by now it says so; \`npm run pictures:looked\` writes down that one has looked (\`looked-at.json\`).
- **axe**: what axe-core objects to in each look.
- **text at 200 %**: with type twice as large: how many words leave the screen, are cut off or covered, or become too small.
- **bytes**, **setData**: what crosses from the logic to the view when the page opens on a phone with WeChat, and in how many
  calls, from \`test/weapp/set-data-pages.json\`.

| page | looked at | axe: ${looks.join(' · ')} | text at 200 % | bytes | setData |
|---|---|---|---|---|---|
${rows.join('\n')}

The big screen of the hall (大屏幕), 1920 by 1080, on one evening:

| moment | looked at | axe | words |
|---|---|---|---|
${moments.map(({ name }) => hallRow(name, hall)).join('\n')}

## The screens

Each in the ${looks.join(', the ')} view, half as large as on a phone.

${[...new Set(screens.map(({ stage }) => stage))].map(stripsOf).join('\n\n')}

### hall

${moments.map(({ name }) => `#### ${name}\n\n![${name}: the wall](./${name.replace('/', '.')}.webp)`).join('\n\n')}
`);
}
