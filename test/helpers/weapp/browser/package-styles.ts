import { posix } from 'node:path';
import postcss from 'postcss';

import { withoutRpx } from '../built-ins';
import type { PackageTexts } from '../built-package';

/** What WeChat gives its components before any style of ours, as far as it is seen on our pages. */
const ofWechat = `
  html, body { margin: 0; height: 100%; }
  main, wx-page, wx-view, wx-picker, wx-comp { display: block; }
  main[hidden] { display: none; }
  wx-text { display: inline; white-space: pre-wrap; }
  wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; background-repeat: no-repeat; background-position: center; }
  wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px; line-height: 2.5556; text-align: center; border-radius: 5px; overflow: hidden; color: #000; background-color: #f8f8f8; }
  wx-button::after { content: ' '; position: absolute; top: 0; left: 0; width: 200%; height: 200%; border: 1px solid rgba(0, 0, 0, 0.2); transform: scale(0.5); transform-origin: 0 0; box-sizing: border-box; border-radius: 10px; }
  input, textarea { font: inherit; color: inherit; border: 0; padding: 0; margin: 0; background: none; box-sizing: content-box; outline: 0; resize: none; }
  input { display: block; height: 1.4rem; overflow: hidden; }
  textarea { display: block; width: 300px; height: 150px; }
  textarea[auto-height] { height: auto; field-sizing: content; }
`;

const tags = /(^|[\s>+~,(])(view|text|button|image|picker|page)(?=$|[\s>+~,.:[)])/g;

/** Follows imports, and says `wx-button` where WeChat's compiler would. */
function styleAt(texts: PackageTexts, path: string): string {
  const text = (texts[path] ?? '').replace(/@import\s+["']([^"']+)["'];?/g, (_, target: string) =>
    styleAt(texts, posix.join(posix.dirname(path), target)),
  );
  const root = postcss.parse(text);
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(tags, '$1wx-$2');
  });
  return withoutRpx(root.toString());
}

/** The style of each page and of the app, by its path without the ending. */
export function packageStyles(texts: PackageTexts): Record<string, string> {
  const paths = Object.keys(texts).filter((path) => path.endsWith('.wxss'));
  const styles = paths.map((path) => [path.replace(/\.wxss$/, ''), styleAt(texts, path)]);
  return { ...Object.fromEntries(styles), app: `${ofWechat}${styleAt(texts, 'app.wxss')}` } as Record<string, string>;
}
