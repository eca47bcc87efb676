import { noteServerNow } from '../cloud/clock';

export interface DemoPerson {
  openid: string;
  villagerId: string;
  name: string;
  roles: string[];
  group: string;
  isMember: boolean;
}

/** The embedded cloud said no, and by which code. */
export class LocalRefused extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'LocalRefused';
  }
}

export type ClockMove = { advanceMs: number } | { nowMs: number } | { toNextDue: true };

async function ask(path: string, init?: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(path, init);
  const body = (await response.json()) as { ok: boolean; data?: Record<string, unknown>; refusal?: { code: string } };
  if (!body.ok || !body.data) throw new LocalRefused(body.refusal?.code ?? '');
  if (typeof body.data['nowMs'] === 'number') noteServerNow(body.data['nowMs']);
  return body.data;
}

/** Everybody of the demo village whom one can act as. */
export async function fetchPeople(): Promise<DemoPerson[]> {
  return (await ask('/local/people'))['people'] as DemoPerson[];
}

/** Hears the demo village's time, on pages that have not asked the cloud for anything yet. */
export async function hearTheTime(): Promise<void> {
  const response = await fetch('/', { method: 'HEAD' });
  noteServerNow(Number(response.headers.get('x-now-ms')));
}

/** Moves the demo village's clock forward; what falls due in between happens. */
export async function moveClock(move: ClockMove): Promise<void> {
  await ask('/local/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(move),
  });
}
