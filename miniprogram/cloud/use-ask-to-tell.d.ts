import type { Template } from '@shared/domain/message/template';

/** Whether this platform delivers messages outside the mini-program. Chosen at build time. */
export const canAskToTell: boolean;

/**
 * Gives what is called within a tap: it asks the reader whether WeChat may deliver one message of each kind, and lets the
 * cloud count what they allow. At most three kinds at a time. It keeps nobody waiting, and whoever says no is not asked
 * again until the mini-program is opened anew. True where anything was allowed.
 */
export function useAskToTell(): (kinds: readonly Template[]) => Promise<boolean>;
