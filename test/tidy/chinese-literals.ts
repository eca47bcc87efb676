import * as ts from 'typescript';

import { findings } from './sources';

/** Han characters, and the punctuation that comes with them. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u;

/** A pattern may cut text at Chinese punctuation; words in it are still words. */
const han = /\p{Script=Han}/u;

function holdsChinese(node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return han.test(node.text);
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return chinese.test(node.text);
  return (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && chinese.test(node.text);
}

/** Strings, template text, JSX text and words in patterns that are Chinese. Comments may quote the Chinese term. */
export function chineseLiterals(path: string, code: string): string[] {
  return findings(path, code, (node) => (holdsChinese(node) ? node.getText().trim() : undefined));
}
