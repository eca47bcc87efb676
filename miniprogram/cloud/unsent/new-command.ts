import type { ActionName } from '@shared/contract';
import { serverNowMs } from '../clock';
import { readerId } from '../reader';
import { newRequestId } from '../request-id';
import type { UnsentCommand } from './unsent-command';

/** An act under a fresh request id, for whoever reads now. */
export function newCommand(
  action: ActionName,
  payload: unknown,
  details: Partial<Pick<UnsentCommand, 'title' | 'subject' | 'isQueued' | 'draftKey' | 'isSecret'>>,
): UnsentCommand {
  return {
    requestId: newRequestId(),
    action,
    payload,
    readerId: readerId(),
    title: '',
    subject: '',
    madeAtMs: serverNowMs(),
    isQueued: false,
    draftKey: null,
    isSecret: false,
    refusal: null,
    ...details,
  };
}
