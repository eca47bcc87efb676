import type { DeclineGround } from '../../domain/pre-review/opinion-findings';
import type { Body } from '../../domain/proposal/holder';
import type { Opinion } from '../../domain/proposal/proposal';
import { bodyNames } from './proposal';

export const verdictNames: Record<Opinion['verdict'], string> = {
  admit: '预审通过',
  return: '退回补充',
  decline: '依规办理',
  route: '转给有关方面',
};

export const groundNames: Record<DeclineGround, string> = {
  settledByLawOrPolicy: '法律政策有规定',
  settledByCovenant: '村规民约有约定',
};

/** A body by its id, wherever an id came as plain data. */
export function bodyTitle(bodyId: unknown): string {
  return bodyNames[bodyId as Body];
}
