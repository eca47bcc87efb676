import * as ts from 'typescript';

import { codeFiles, findings, isUnder, read } from './sources';

/** Who calls is the member room's business; the platform hears it, the embedded cloud and the phone's transport say it. */
const roomsThatKnow = [
  'cloudfunctions/_platform/',
  'cloudfunctions/_local/',
  'miniprogram/cloud/transport',
  'miniprogram/cloud/upload',
  'miniprogram/demo/',
];

function openidUses(path: string, code: string): string[] {
  return findings(path, code, (node) => {
    const text = ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : '';
    return /openid/i.test(text) ? text : undefined;
  });
}

it.each(['const openid = 1;', 'caller.openId;', "headers['x-demo-openid'];", 'f({ OPENID });'])('finds %s', (code) => {
  expect(openidUses('example.ts', code)).toHaveLength(1);
});

it('speaks of villagers everywhere but in the member room and where calls come in', () => {
  const elsewhere = codeFiles.filter(
    (path) =>
      isUnder(path, ['shared/', 'cloudfunctions/', 'miniprogram/']) &&
      !/\/member(\/|\.ts$)/.test(path) &&
      !isUnder(path, roomsThatKnow),
  );
  expect(elsewhere.flatMap((path) => openidUses(path, read(path)))).toEqual([]);
});
