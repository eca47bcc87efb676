export interface WireRequest {
  action: string;
  payload: unknown;
  requestId: string;
}

export type WireAnswer = { ok: true; data: unknown } | { ok: false; refusal: { code: string } };

/** Sends one request and gives its answer; throws ConnectionLost when none came. Chosen at build time. */
export function send(request: WireRequest): Promise<WireAnswer>;
