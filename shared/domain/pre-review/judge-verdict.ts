import type { Refused } from '../../kernel/outcome';
import type { Proposal } from '../proposal/proposal';
import { type AdmitVerdictRefusal, judgeAdmit } from './admit-verdict';
import { type DeclineVerdictRefusal, judgeDecline } from './decline-verdict';
import type { Basis, Ruling, VerdictDraft } from './opinion-findings';
import { judgeReturn, type ReturnVerdictRefusal } from './return-verdict';
import { judgeRoute, type RouteVerdictRefusal } from './route-verdict';

export type VerdictRefusal = AdmitVerdictRefusal | ReturnVerdictRefusal | DeclineVerdictRefusal | RouteVerdictRefusal;

/** What the rules say of a verdict: each kind has its own file. The people decide; this only says whether they may. */
export function judgeVerdict(
  basis: Basis,
  proposal: Proposal,
  written: VerdictDraft,
  options = { overrulesChecklist: false },
): Ruling | Refused<VerdictRefusal> {
  const draft = { ...written, reason: written.reason.trim() };
  switch (draft.verdict) {
    case 'admit':
      return judgeAdmit(basis, proposal, draft, options);
    case 'return':
      return judgeReturn(basis, proposal, draft);
    case 'decline':
      return judgeDecline(basis, draft);
    case 'route':
      return judgeRoute(basis, draft);
  }
}
