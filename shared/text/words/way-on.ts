import type { ProposalStatus } from '../../domain/proposal/status';

/** The answers that keep a matter from the council's table for now, each with what can be done about it. */
export type KeptBack = Extract<ProposalStatus, 'returned' | 'declined' | 'routed' | 'merged' | 'deferred'>;

export const wayOnWords = { title: '为什么，接下来怎么办', why: '为什么', wayOn: '接下来' } as const;

/** In whose hands it is, until which day, and what is behind it. */
export interface Onwards {
  holder: string;
  until: string;
  /** The town was asked to look again already. */
  wasReconsidered: boolean;
  /** It went back into the matter that it was split off from. */
  isSplitUndone: boolean;
}

const sentences: Record<KeptBack, (on: Onwards) => string> = {
  returned: ({ until }) => `收集人或提议人把缺的补好，${until}再交上来就行，不用重新提。`,
  declined: ({ holder, until }) => `不用开会，由${holder}照规定去办，${until}办好，办好了有人上门回访。`,
  routed: ({ holder, until }) => `已经交给${holder}，${until}要给提议人答复，答复了有人上门回访。`,
  merged: ({ isSplitUndone }) => {
    const joined = '往后跟那一件一起办，支持这件的人都算到那一件上。';
    return isSplitUndone ? joined : `${joined}并错了，一天之内提议人和预审人可以撤销。`;
  },
  deferred: ({ holder, until }) => `还在议程里，由${holder}在${until}再排进一次夜话，不用重新提。`,
};

/** What happens next, and what the author may do. */
export function wayOn(status: KeptBack, on: Onwards): string {
  if (status === 'merged' || status === 'deferred') return sentences[status](on);
  const appeal = on.wasReconsidered ? '镇里已经复议过一次，不再复议。' : '提议人觉得不妥，可以请镇里复议一次。';
  return `${sentences[status](on)}${appeal}`;
}
