import type { Permission } from '@shared/contract/common';
import type { Refusal, Refused } from '@shared/kernel/outcome';

/** The verdict of a rule, asked without carrying anything out, as a page shows it. */
export function permissionOf<R extends Refusal>(verdict: { ok: true } | Refused<R>): Permission<R> {
  return verdict.ok ? { isOpen: true } : { isOpen: false, refusal: verdict.refusal };
}
