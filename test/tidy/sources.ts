import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

import { projectRoot } from '../helpers/cache-folder';

/** What the repository holds or is about to hold: tracked files and new ones that are not ignored. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(projectRoot, path)));

export const codeFiles = projectFiles.filter((path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path));

export function isUnder(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(folder));
}

export function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** A place in a file as editors write it, counted from one. */
export function place(path: string, source: ts.SourceFile, node: ts.Node): string {
  return `${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

/** Every node of a piece of code for which the check has something to say, as `place: what`. Comments are no nodes. */
export function findings(path: string, code: string, check: (node: ts.Node) => string | undefined): string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const complaint = check(node);
    if (complaint !== undefined) found.push(`${place(path, source, node)}: ${complaint}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
