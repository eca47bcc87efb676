import type { Refusal } from '@shared/kernel/outcome';

/** What goes back over the wire. */
export type WireAnswer = { ok: true; data: unknown } | { ok: false; refusal: Refusal };
