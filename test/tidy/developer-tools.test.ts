import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../helpers/cache-folder';
import { packageFolder } from '../helpers/weapp/built-package';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const project = JSON.parse(read('project.config.json')) as Record<string, unknown>;
const roots = Object.entries(project).filter(([name]) => name.endsWith('Root')) as [string, string][];

/** What each build proves to have made: a build that did not make it fails. */
const proofs = new Map(
  [...read('scripts/lib/outputs.mjs').matchAll(/^ {2}(\w+): \{[^}]*?proof: '([^']+)'/gms)].map(
    ([, name = '', proof = '']) => [proof, name],
  ),
);

describe('WeChat’s developer tools, opened on the repository’s root', () => {
  it('look for the mini-program and for the functions', () => {
    expect(roots.map(([name]) => name)).toEqual(['miniprogramRoot', 'cloudfunctionRoot']);
  });

  it.each(roots)('find at %s what a plain `npm run build` makes', (_, root) => {
    const built = [...proofs].filter(([proof]) => proof.startsWith(root)).map(([, name]) => name);
    expect(built).toHaveLength(1);
    const [, named = ''] = /names\.length > 0 \? names : \[([^\]]+)\]/.exec(read('scripts/build.mjs')) ?? [];
    expect(named).toContain(`'${built[0]}'`);
  });

  it('find the very package that the tests run', () => {
    expect(resolve(projectRoot, String(project.miniprogramRoot))).toBe(resolve(packageFolder));
  });

  it('may keep their own settings beside it, which are nobody else’s', () => {
    expect(read('.gitignore').split('\n')).toContain('project.private.config.json');
  });

  it('are opened after the command that the page for the technician names first', () => {
    const page = read('docs/deploy.zh-CN.md');
    const [sentence = ''] = /[^\n]*微信开发者工具里看[^\n]*/.exec(page) ?? [];
    expect(sentence.indexOf('npm run build')).toBeGreaterThan(-1);
    expect(sentence.indexOf('project.config.json')).toBeGreaterThan(sentence.indexOf('npm run build'));
    for (const [, root] of roots) expect(sentence).toContain(root);
  });
});
