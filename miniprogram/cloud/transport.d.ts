export interface WireRequest {
  action: string;
  payload: unknown;
  requestId: string;
  /** For whom it was made, where that is known: nothing is believed about it, it can only be refused. */
  asVillagerId?: string;
}

export type WireAnswer = { ok: true; data: unknown } | { ok: false; refusal: { code: string } };

/** Sends one request and gives its answer; throws ConnectionLost when none came. Chosen at build time. */
export function send(request: WireRequest): Promise<WireAnswer>;
