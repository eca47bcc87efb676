export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** MongoDB's canonical extended JSON, as far as JSON documents, regular expressions and server dates need it. */
export function decodeExtended(text: string): JsonObject {
  return decode(JSON.parse(text) as Json) as JsonObject;
}

const numberTypes = ['$numberInt', '$numberDouble', '$numberLong', '$numberDecimal'];

function decode(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(decode);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as JsonObject;
  const [type, ...others] = Object.keys(object);
  if (type !== undefined && others.length === 0) {
    if (numberTypes.includes(type)) return Number(object[type]);
    if (type === '$date') return { $date: new Date(Number(decode(object[type] ?? null))).toISOString() };
    if (type === '$regularExpression') return patternOf(object[type] as JsonObject);
  }
  return Object.fromEntries(Object.entries(object).map(([key, part]) => [key, decode(part)]));
}

function patternOf({ pattern = '', options = '' }: JsonObject): Json {
  return { $regex: pattern, $options: options };
}

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/** Every number with its type, as the database gives it. */
export function encodeExtended(document: object): string {
  return JSON.stringify(document, (_key, value: unknown) => (typeof value === 'number' ? typed(value) : value));
}

function typed(value: number): object {
  if (!Number.isInteger(value)) return { $numberDouble: String(value) };
  return value >= int32.min && value <= int32.max ? { $numberInt: String(value) } : { $numberLong: String(value) };
}
