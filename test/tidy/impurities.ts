import * as ts from 'typescript';

import { findings } from './sources';

/** Globals that know the time, chance, the machine or the network. */
const impureGlobals = new Set([
  'performance',
  'crypto',
  'process',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'console',
]);

function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

function complaint(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const access = `${node.expression.text}.${node.name.text}`;
    if (access === 'Date.now' || access === 'Math.random') return access;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node)) {
    const called = node.expression.getText();
    // Called as a function Date ignores its arguments and tells the time.
    if (called === 'Date') return 'Date()';
    if (called === 'dayjs' && node.arguments.length === 0) return 'dayjs()';
  }
  if (ts.isIdentifier(node) && impureGlobals.has(node.text) && !isNameOfMember(node)) return node.text;
  return undefined;
}

/** Uses of the clock, of chance, or of the machine. */
export function impurities(path: string, code: string): string[] {
  return findings(path, code, complaint);
}
