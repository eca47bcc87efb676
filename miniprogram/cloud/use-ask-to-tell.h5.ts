export const canAskToTell = false;

const nothing = () => Promise.resolve(false);

/** A browser delivers nothing: the messages are on their page. */
export function useAskToTell(): () => Promise<boolean> {
  return nothing;
}
