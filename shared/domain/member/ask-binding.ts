import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type BindingRequest, closedRequest } from './binding-request';
import { type BindingPaused, type Guesses, pausedUntilMs, unlessPaused } from './guess-limit';
import type { Villager } from './villager';

export interface AskBinding {
  nowMs: number;
  openid: string;
  name: string;
  phoneLast4: string;
  /** The caller is bound to somebody already. */
  isBound: boolean;
  /** How often this caller asked or tried a code. */
  guesses: Guesses | undefined;
  /** People of the village who bear this name. */
  namesakes: readonly { villager: Villager; guesses: Guesses | undefined }[];
}

export type BindingAlreadyBound = { code: 'BindingAlreadyBound' };
export type AskBindingRefusal = BindingAlreadyBound | { code: 'BindingAlreadyAsked' } | BindingPaused;

/**
 * Ask to be recognised by name and the last four digits of the phone 申请认人. The answer is the same whether or not
 * they fit anybody: nobody learns who is on the roster. Only the clerk sees whom they fit.
 *
 * Requirements, checked in this order:
 * - The caller is bound to nobody.
 * - The caller is not waiting for an answer already.
 * - The caller has not asked too often lately.
 *
 * Records `BindingAsked`, what was typed only as sealed texts. Tells the clerk.
 */
export function askBinding(request: BindingRequest, command: AskBinding): Outcome<AskBindingRefusal> {
  if (command.isBound) return refuse({ code: 'BindingAlreadyBound' });
  if (request.isOpen) return refuse({ code: 'BindingAlreadyAsked' });
  const paused = unlessPaused(command.guesses, command.nowMs);
  if (paused) return paused;
  const { openid, name, phoneLast4, nowMs } = command;
  const { matched, isDoubtful } = matchOf(command);
  const villagerId = matched?.id ?? null;
  const next: BindingRequest = {
    ...request,
    status: 'waiting',
    isOpen: true,
    openid,
    name,
    phoneLast4,
    villagerId,
    isDoubtful,
    askedAtMs: nowMs,
    reason: '',
  };
  const data = { caller: seal(openid), name: seal(name), phoneLast4: seal(phoneLast4), villagerId, isDoubtful };
  return accept([change(next, { type: 'BindingAsked', data })], {
    messages: [{ to: { kind: 'role', role: 'clerk' }, code: 'bindingAsked', data: { name }, page: bindingsPage }],
  });
}

export const bindingsPage = '/pages/member/bindings/index';

/** Whose wrong digits these are: everybody who bears the name and has others. */
export function guessedAt({ namesakes, phoneLast4 }: AskBinding): Villager[] {
  return namesakes.map(({ villager }) => villager).filter((villager) => villager.phoneLast4 !== phoneLast4);
}

function matchOf({ namesakes, phoneLast4, nowMs }: AskBinding): { matched: Villager | undefined; isDoubtful: boolean } {
  const fitting = namesakes.filter(({ villager }) => villager.phoneLast4 === phoneLast4);
  const isDoubtful = namesakes.some(({ guesses }) => pausedUntilMs(guesses, nowMs) !== null);
  return { matched: fitting.length === 1 && !isDoubtful ? fitting[0]?.villager : undefined, isDoubtful };
}

export type WithdrawAskingRefusal = { code: 'BindingNotAsked' };

/**
 * Take one's asking back, to type it anew 撤回申请.
 *
 * Requirements, checked in this order:
 * - The caller is waiting for an answer.
 *
 * Records `BindingAskWithdrawn`; what was typed is forgotten.
 */
export function withdrawAsking(request: BindingRequest | undefined): Outcome<WithdrawAskingRefusal> {
  if (!request?.isOpen) return refuse({ code: 'BindingNotAsked' });
  return accept([change(closedRequest(request, 'withdrawn'), { type: 'BindingAskWithdrawn', data: {} })]);
}
