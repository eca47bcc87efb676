import type { Role } from '../domain/member/role';

/** Refusals that any action can meet before its rule is asked. */
export type PlatformRefusal =
  | { code: 'InputInvalid'; field: string; problem: string }
  | { code: 'InputTooLarge' }
  | { code: 'ActionUnknown'; action: string }
  | { code: 'NotBound' }
  | { code: 'RequestReused' }
  | { code: 'RateLimited'; retryAfterSeconds: number }
  | { code: 'RoleRequired'; roles: readonly Role[] }
  | { code: 'InternalError'; requestId: string };
