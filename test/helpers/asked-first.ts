import * as ts from 'typescript';
import { place } from '../tidy/sources';

/** Where a screen sends an act, and whether only from the confirming button of a ConfirmSheet. */
export interface Sending {
  at: string;
  isAsked: boolean;
}

/** Every place of a source at which an action is sent: by the `run` of its command, or through a queue. */
export function sendings(path: string, code: string, action: string): Sending[] {
  if (!code.includes(`'${action}'`)) return [];
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found: Sending[] = [];
  for (const call of nodesOf(source, ts.isCallExpression)) {
    const [named] = call.arguments;
    if (!named || !ts.isStringLiteral(named) || named.text !== action) continue;
    const scope = enclosing(call);
    const isHook = ts.isIdentifier(call.expression) && ['useCommand', 'useConfirmed'].includes(call.expression.text);
    const sent = isHook ? nodesOf(scope, ts.isCallExpression).filter((one) => runs(one, nameOf(call))) : [call];
    const isView = ts.isIdentifier(call.expression) && call.expression.text === 'useView';
    if (!isView) found.push(...sent.map((one) => ({ at: place(path, source, one), isAsked: isAsked(one, scope) })));
  }
  return found;
}

/** What the command is called in its component, or its `run` where that was taken out of it. */
function nameOf({ parent }: ts.CallExpression): { command: string } | { run: string } {
  if (!ts.isVariableDeclaration(parent)) throw new Error('a command is kept under a name');
  if (ts.isIdentifier(parent.name)) return { command: parent.name.text };
  const run = (parent.name as ts.ObjectBindingPattern).elements.find((one) => {
    return (one.propertyName ?? one.name).getText() === 'run';
  });
  return { run: run?.name.getText() ?? '' };
}

function runs({ expression }: ts.CallExpression, name: ReturnType<typeof nameOf>): boolean {
  return expression.getText() === ('run' in name ? name.run : `${name.command}.run`);
}

/** In what a ConfirmSheet does when it is confirmed, or in a function that is called from nowhere else. */
function isAsked(node: ts.Node, scope: ts.Node): boolean {
  for (let up: ts.Node = node; up !== scope; up = up.parent) {
    if (ts.isJsxAttribute(up) && up.name.getText() === 'onConfirm') {
      const tag = up.parent.parent;
      return tag.tagName.getText() === 'ConfirmSheet';
    }
    if (!ts.isVariableDeclaration(up) || !ts.isIdentifier(up.name)) continue;
    if (!up.initializer || !ts.isArrowFunction(up.initializer)) return false;
    const { name } = up;
    const uses = nodesOf(scope, ts.isIdentifier).filter((one) => one.text === name.text && one !== name);
    return uses.length > 0 && uses.every((one) => isAsked(one, scope));
  }
  return false;
}

/** The component in which something stands. */
function enclosing(node: ts.Node): ts.Node {
  let up = node;
  while (!ts.isFunctionDeclaration(up) && !ts.isSourceFile(up)) up = up.parent;
  return up;
}

function nodesOf<Kind extends ts.Node>(root: ts.Node, isKind: (node: ts.Node) => node is Kind): Kind[] {
  const found: Kind[] = [];
  const visit = (node: ts.Node): void => {
    if (isKind(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}
