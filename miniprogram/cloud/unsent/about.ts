/** What a payload is about: the ids it names. */
function idsIn(payload: unknown): string[] {
  return Object.entries(payload as Record<string, unknown>).flatMap(([name, value]) =>
    name.endsWith('Id') && typeof value === 'string' ? [`${name}=${value}`] : [],
  );
}

/** Whether two payloads name the very same things, so that one can stand in place of the other. */
export function isAboutTheSame(one: unknown, other: unknown): boolean {
  return idsIn(one).sort().join() === idsIn(other).sort().join();
}

/** Whether two payloads name something in common, so that the order of the two acts matters. */
export function isAboutOneMatter(one: unknown, other: unknown): boolean {
  const ids = idsIn(one);
  return idsIn(other).some((id) => ids.includes(id));
}
