import type * as z from 'zod/mini';
import { type ActionName, contract } from '@shared/contract';
import { assert } from '@shared/kernel/assert';

/** What the walker needs of a shape's definition, whatever its type. */
interface Definition {
  type: string;
  shape?: Record<string, Shape>;
  element?: Shape;
  innerType?: Shape;
  options?: Shape[];
  checks?: { _zod: { def: { check: string; maximum?: number } } }[];
  catchall?: Shape;
}
type Shape = Pick<z.ZodMiniType, 'safeParse'> & { _zod: { def: Definition; values?: ReadonlySet<unknown> } };

export type Path = readonly (string | number)[];

/** One place in a payload: where it is, what may stand there, and whether it may be left out. */
export interface Site {
  path: Path;
  type: string;
  charsMax: number | null;
  isOptional: boolean;
  accepts(value: unknown): boolean;
}

const samples: Record<string, readonly unknown[]> = {
  string: [
    '一句说得清楚的话',
    'nowhere',
    '2026-03-20',
    '2026-03',
    '000000',
    '000000000000',
    '0'.repeat(64),
    '0',
    '0000',
    '',
    '13800000000',
    'h1',
  ],
  number: [1, 0, 10, 100, 1_772_800_000_000],
  boolean: [true],
};

/** A payload of the action's shape; every text, id and date in it is made up. */
export function samplePayload(action: ActionName): Record<string, unknown> {
  return sampleOf(shapeOf(action)) as Record<string, unknown>;
}

export function sitesOf(action: ActionName): Site[] {
  return walk(shapeOf(action), []);
}

function shapeOf(action: ActionName): Shape {
  return contract[action].payload as unknown as Shape;
}

function sampleOf(shape: Shape): unknown {
  const { def } = shape._zod;
  if (def.type === 'object') {
    return Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, field]) => [name, sampleOf(field)]));
  }
  if (def.type === 'array' && def.element) return [sampleOf(def.element)];
  if (def.type === 'union' && def.options?.[0]) return sampleOf(def.options[0]);
  if (def.innerType) return sampleOf(def.innerType);
  const values = shape._zod.values ? [...shape._zod.values] : (samples[def.type] ?? []);
  const found = values.find((value) => shape.safeParse(value).success);
  assert(found !== undefined, `there is a sample of every ${def.type}`);
  return found;
}

function walk(shape: Shape, path: Path, isOptional = false): Site[] {
  const { def } = shape._zod;
  if (def.type === 'nullable' && def.innerType) {
    return walk(def.innerType, path, isOptional).map((site) =>
      site.path === path ? { ...site, accepts: (value: unknown) => value === null || site.accepts(value) } : site,
    );
  }
  if (def.type === 'optional' && def.innerType) return walk(def.innerType, path, true);
  if (def.type === 'union' && def.options?.[0]?._zod.def.type === 'object') {
    return walk(def.options[0], path, isOptional);
  }
  const limit = def.checks?.find((check) => check._zod.def.check === 'max_length')?._zod.def.maximum ?? null;
  const here: Site = {
    path,
    type: def.type,
    charsMax: def.type === 'string' ? limit : null,
    isOptional,
    accepts: (value) => shape.safeParse(value).success,
  };
  const below = Object.entries(def.shape ?? {}).flatMap(([name, field]) => walk(field, [...path, name]));
  return [here, ...below, ...(def.element ? walk(def.element, [...path, 0]) : [])];
}

/** The payload with something else at the path. */
export function withValue(payload: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const next = rest.length === 0 ? value : withValue((payload as Record<string | number, unknown>)[key], rest, value);
  if (!Array.isArray(payload)) return { ...(payload as object), [key]: next };
  return payload.map((one: unknown, index) => (index === key ? next : one));
}

export function without(payload: unknown, path: Path): unknown {
  const parent = path.slice(0, -1);
  const name = path.at(-1) as string;
  return withValue(payload, parent, { ...(valueAt(payload, parent) as object), [name]: undefined });
}

export function valueAt(payload: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown>)[key], payload);
}

export const actions = Object.keys(contract) as ActionName[];
export const commands = actions.filter((action) => contract[action].kind === 'command');
