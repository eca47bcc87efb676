import { projectFiles, read } from './sources';

// Assembled from pieces, so that this file does not name what it forbids.
const machineFolders = ['work', 'root', 'tmp', 'home', 'Users'].join('|');
const machinePath = new RegExp(`(?<![\\w.@~*)}/-])/(${machineFolders})/[\\w.-]`);
const registryHost = new RegExp(`(https?:)?//(registry\\.|[\\w.-]*(${['npm', 'mirror'].join('')}|artifactory|nexus))`);
const resolvedHost = new RegExp('"' + 'resolved": "http');
const privateAddress = /(?<![\d.])(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2}(?![\d.])/;

function namedPlaces(text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    [machinePath, registryHost, resolvedHost, privateAddress].flatMap((pattern) => {
      const match = pattern.exec(line);
      return match ? [`${index + 1}: ${match[0]}`] : [];
    }),
  );
}

it.each([
  ['a path of a machine', `open('${'/'}tmp/x')`],
  ['a path in prose', `see ${'/'}home/me/notes`],
  ['a registry', `https:${'//'}registry.example.org/x`],
  ['a private address', `http:${'//'}192.168.${'1.20'}:4873`],
])('finds %s', (_what, text) => {
  expect(namedPlaces(text)).toHaveLength(1);
});

it.each(["'../work/index'", '127.0.0.1:8787', '/usr/bin/chromium', "'pages/home/index'", 'version 10.1.9'])(
  'has nothing against %s',
  (text) => {
    expect(namedPlaces(text)).toEqual([]);
  },
);

const binary = /\.(png|jpe?g|gif|webp|ico|woff2?|otf|ttf|pdf|sqlite)$/;

it('names no machine path and no registry host', () => {
  const readable = projectFiles.filter((path) => !binary.test(path));
  expect(readable.flatMap((path) => namedPlaces(read(path)).map((found) => `${path}:${found}`))).toEqual([]);
});
