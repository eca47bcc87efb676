/** What marks a picture to scan as a check-in of this mini-program. */
const mark = 'vnt-check-in';

/** What the hall's picture says: which meeting, and the seal of this half minute. */
export function scanText(meetingId: string, seal: string): string {
  return `${mark}:${meetingId}:${seal}`;
}

/** The seal of a scanned picture; null when it is no check-in, or one of another meeting. */
export function sealOf(text: string, meetingId: string): string | null {
  const [found, meeting, seal = ''] = text.split(':');
  return found === mark && meeting === meetingId && seal !== '' ? seal : null;
}
