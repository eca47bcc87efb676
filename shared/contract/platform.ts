import type { Role } from '../domain/member/role';

/** Refusals that any action can meet before its rule is asked. */
export type PlatformRefusal =
  | { code: 'InputInvalid'; field: string; problem: string }
  | { code: 'InputTooLarge' }
  | { code: 'ActionUnknown'; action: string }
  | { code: 'NotBound' }
  /** A request kept on the phone was made for another person than the one who calls now. */
  | { code: 'IdentityChanged' }
  | { code: 'RequestReused' }
  | { code: 'RateLimited'; retryAfterSeconds: number }
  /** Too many at once, or the store gave no answer: the same request asked again finds out. */
  | { code: 'Busy' }
  /** WeChat lets this text not be public; `beginning` shows the author which one. */
  | { code: 'ContentRisky'; field: string; beginning: string }
  | { code: 'RoleRequired'; roles: readonly Role[] }
  | { code: 'InternalError'; requestId: string };
