import type { WrittenText } from '@cloud/_repositories/content/written-text';

/** Every text at the paths, with the place of each; what is left out or blank is not there. */
export function readTexts(payload: unknown, paths: readonly string[]): WrittenText[] {
  return paths.flatMap((path) => textsAt(payload, path.split('.'), []));
}

function textsAt(value: unknown, path: readonly string[], place: readonly string[]): WrittenText[] {
  const [key, ...rest] = path;
  if (key === undefined) {
    return typeof value === 'string' && value.trim() !== '' ? [{ field: place.join('.'), text: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (key !== '*') return textsAt((value as Record<string, unknown>)[key], rest, [...place, key]);
  return (value as readonly unknown[]).flatMap((row, index) => textsAt(row, rest, [...place, String(index)]));
}
