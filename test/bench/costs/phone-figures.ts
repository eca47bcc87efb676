import packageSizes from '../../weapp/package-sizes.json';
import pages from '../../weapp/set-data-pages.json';
import story from '../../weapp/set-data.json';

interface Cost {
  calls: number;
  bytes: number;
}

const inWords = ({ calls, bytes }: Cost) => `${calls} × · ${bytes.toLocaleString('en')} B`;
const touchesOf = (all: unknown) => Object.entries(all as Record<string, Record<string, Cost>>);

/** What is on record of the phone: the packages, and what crosses to the view on every page and in the whole story. */
export function printPhoneFigures(): void {
  console.log('| package | bytes |\n|---|---:|');
  for (const [name, bytes] of Object.entries(packageSizes)) console.log(`| ${name} | ${bytes.toLocaleString('en')} |`);
  console.log('\n| page | when it opens | a touch | what it carries |\n|---|---:|---|---:|');
  const launches = pages.launches as Record<string, Cost>;
  for (const [page, touches] of touchesOf(pages.touches)) {
    const [touch] = Object.entries(touches);
    const launch = launches[page];
    if (touch && launch) {
      const name = page.replace(/^pages\/|\/index$/g, '');
      console.log(`| ${name} | ${inWords(launch)} | ${touch[0]} | ${inWords(touch[1])} |`);
    }
  }
  const inStory = touchesOf(story.touches).flatMap(([, touches]) => Object.values(touches));
  console.log(`\nThe story: ${inStory.length} different touches on ${Object.keys(story.launches).length} pages.`);
}
