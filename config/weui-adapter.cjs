/**
 * Fits WeUI's styles to this project: its attribute themes are dropped (Taro's weapp templates lose `data-*`, and
 * styles/tokens.less sets the colours by classes), fonts scale by `--fs`, and what no page uses is left out.
 * Class names must therefore be written out literally in the sources.
 */
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const weuiEntry = /styles[\\/]weui\.less$/;
const rootSelector = /^(body|page|\.wx-root)$/;

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function usedClasses(sourceRoot) {
  const text = sourceFiles(sourceRoot)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return new Set(text.match(/\bweui-[\w-]+/g) ?? []);
}

const isKeyframe = (rule) => rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name);
const classesOf = (selector) => selector.replace(/:not\([^)]*\)/g, '').match(/\.weui-[\w-]+/g) ?? [];

function dropThemes(root) {
  root.walkAtRules('media', (media) => {
    if (media.params.includes('prefers-color-scheme')) media.remove();
  });
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const kept = rule.selectors.filter((selector) => !/\[data-weui|^body$|^body\s/.test(selector));
    if (kept.length > 0) rule.selectors = kept;
    else rule.remove();
  });
}

function dropUnusedClasses(root, used) {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const kept = rule.selectors.filter((selector) => classesOf(selector).every((name) => used.has(name.slice(1))));
    const isGeneral = kept.every((selector) => classesOf(selector).length === 0 && !rootSelector.test(selector.trim()));
    if (kept.length === 0 || isGeneral) rule.remove();
    else rule.selectors = kept;
  });
  const animations = new Set();
  root.walkDecls(/^animation/, (decl) => decl.value.split(/[\s,]+/).forEach((word) => animations.add(word)));
  root.walkAtRules(/keyframes$/, (frames) => {
    if (!animations.has(frames.params)) frames.remove();
  });
}

function scaleFonts(root) {
  root.walkDecls('font-size', (decl) => {
    if (/^[\d.]+px$/.test(decl.value) && decl.value !== '0px') decl.value = `calc(${decl.value} * var(--fs, 1))`;
  });
}

function dropUnreadVariables(root) {
  const kept = new Set();
  const reads = new Map();
  const variablesIn = (value) => [...value.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]);
  root.walkDecls((decl) => {
    if (decl.prop.startsWith('--')) reads.set(decl.prop, [...(reads.get(decl.prop) ?? []), ...variablesIn(decl.value)]);
    else variablesIn(decl.value).forEach((name) => kept.add(name));
  });
  const queue = [...kept];
  while (queue.length > 0) {
    for (const name of reads.get(queue.pop()) ?? []) {
      if (kept.has(name)) continue;
      kept.add(name);
      queue.push(name);
    }
  }
  root.walkDecls(/^--/, (decl) => {
    if (!kept.has(decl.prop)) decl.remove();
  });
}

function dropEmpty(root) {
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  root.walkAtRules('media', (media) => {
    if (media.nodes.length === 0) media.remove();
  });
}

module.exports = ({ sourceRoot }) => ({
  postcssPlugin: 'weui-adapter',
  Once(root) {
    if (!weuiEntry.test(root.source?.input.file ?? '')) return;
    root.walkComments((comment) => comment.remove());
    dropThemes(root);
    dropUnusedClasses(root, usedClasses(sourceRoot));
    scaleFonts(root);
    dropUnreadVariables(root);
    dropEmpty(root);
  },
});
module.exports.postcss = true;
