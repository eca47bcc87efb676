import type { Actor } from '../member/actor';
import type { Proposal } from '../proposal/proposal';

export interface OwnMatterRefusal {
  code: 'PreReviewOwnMatter';
}

/** Somebody who judges, with the relatives they declared 亲属回避. */
export type Judge = Pick<Actor, 'villagerId' | 'relativeIds'>;

/** Whether the matter was raised or taken up by this person or a declared relative: then they have no part in judging it. */
export function isOwnMatter({ villagerId, relativeIds }: Judge, { authorId, sponsorId }: Proposal): boolean {
  return [authorId, sponsorId].some((id) => id !== '' && (id === villagerId || relativeIds.includes(id)));
}
