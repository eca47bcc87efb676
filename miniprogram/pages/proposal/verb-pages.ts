import type { Verb } from '@shared/domain/proposal/road';
import type { ProposalStatus } from '@shared/domain/proposal/status';
import type { pageActionWords } from '@shared/text/words/matter';

/** Where a matter stands, as far as its pages depend on it. */
export interface Place {
  proposalId: string;
  status: ProposalStatus;
  decisionId: string | null;
}

export interface VerbPage {
  /** Verbs with the same key are taken on the same page: one button. */
  key: keyof typeof pageActionWords;
  path: string;
}

/** The page on which a verb of the road is taken; null for those of the matter's own page, and for what a poll decides. */
export function verbPage(verb: Verb, { proposalId, status, decisionId }: Place): VerbPage | null {
  const ofMatter = (path: string, key: VerbPage['key']) => ({ key, path: `/pages/${path}/index?id=${proposalId}` });
  switch (verb) {
    case 'admit':
    case 'return':
    case 'decline':
      return status === 'underReconsideration'
        ? ofMatter('pre-review/reconsider', 'reconsider')
        : ofMatter('pre-review/opinion', 'judge');
    case 'route':
      if (status === 'submitted') return null;
      return status === 'underReconsideration'
        ? ofMatter('pre-review/reconsider', 'reconsider')
        : ofMatter('pre-review/opinion', 'judge');
    case 'split':
      return ofMatter('pre-review/split', 'split');
    case 'requestReconsideration':
      return ofMatter('pre-review/reconsider', 'askReconsideration');
    case 'resubmit':
      return ofMatter('proposal/prepare', 'cure');
    case 'convene':
      return { key: 'plan', path: '/pages/agenda/plan/index' };
    case 'upholdObjection':
      return decisionId === null
        ? null
        : { key: 'answerObjection', path: `/pages/decision/decision/index?id=${decisionId}` };
    case 'bringToBody':
    case 'recordStep':
      return ofMatter('decision/procedure', 'procedure');
    case 'handOver':
      return ofMatter('follow-up/hand-over', 'handOver');
    case 'reassign':
      return ofMatter('follow-up/hand-over', 'reassign');
    case 'acceptHandOver':
    case 'returnHandOver':
      return ofMatter('follow-up/report', 'accept');
    case 'answerNewDate':
      return ofMatter('follow-up/report', 'answerNewDate');
    case 'askNewDate':
    case 'reportStuck':
    case 'reportProgress':
    case 'reportDone':
      return ofMatter('follow-up/report', 'report');
    case 'putOnHold':
      return ofMatter('follow-up/hold', 'hold');
    case 'resume':
      return ofMatter('follow-up/hold', 'resume');
    case 'closeOut':
    case 'notYet':
      return ofMatter('follow-up/close-out', 'closeOut');
    case 'reportHandled':
      return ofMatter('follow-up/handled', 'handled');
    case 'answer':
      return ofMatter('follow-up/handled', 'answer');
    case 'recordVisit':
      return ofMatter('follow-up/visit', 'visit');
    case 'reopen':
      return ofMatter('follow-up/visit', 'reopen');
    default:
      return null;
  }
}
