import type { ActionName } from '@shared/contract';
import { type Command, useCommand } from './use-command';

interface Confirmed<A extends ActionName> {
  run: Command<A>['run'];
  /** What a ConfirmSheet is given of the act that it asks about. */
  sheet: {
    isOpen: true;
    isPending: boolean;
    problem: string | null;
    onRetry: Command<A>['retry'];
    onCancel: () => void;
  };
}

/** An act that is asked about once more in a sheet of its own, which goes when the act is done. */
export function useConfirmed<A extends ActionName>(
  action: A,
  { onDone, onClose }: { onDone: () => void; onClose: () => void },
): Confirmed<A> {
  const { run, isPending, problem, retry } = useCommand(action, {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return { run, sheet: { isOpen: true, isPending, problem, onRetry: retry, onCancel: onClose } };
}
