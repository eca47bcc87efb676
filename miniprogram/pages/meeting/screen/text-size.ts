/** From how many characters on a text is set in the next smaller size, so that it fits the wall. */
const steps = { title: [14, 26, 40], text: [36, 90, 200, 420] } as const;

/** The class that makes a text as large as it can be: `screen-title-0` is the largest. */
export function textSize(text: string, kind: keyof typeof steps): string {
  const smaller = steps[kind].filter((chars) => text.length > chars).length;
  return `screen-${kind}-${smaller}`;
}
