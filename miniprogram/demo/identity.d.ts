/** Who calls. In WeChat the platform itself says so, and these add nothing; in the demonstration the visitor chooses. */
export function identityHeaders(): Record<string, string>;

/** An address that carries the identity, for pictures: they send no headers. */
export function withIdentity(url: string): string;

/** Keeps the drafts of different demo people apart. */
export function draftOwner(): string;
