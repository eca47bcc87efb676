import { carePage } from '@shared/domain/neighbourhood/care';
import { ceremonyPage } from '@shared/domain/neighbourhood/ceremony';
import { errandPage } from '@shared/domain/neighbourhood/errand';
import { supplyPage } from '@shared/domain/neighbourhood/supply';
import { contract } from '@shared/contract';
import type { PlatformRefusal } from '@shared/contract/platform';
import { decisionPage } from '@shared/domain/decision/decision';
import { noticePage } from '@shared/domain/agenda/meeting';
import { batchPage, currentBatchPage } from '@shared/domain/points/points-batch';
import { proposalPage } from '@shared/domain/proposal/travel';
import { pollPage } from '@shared/domain/vote/open-poll';
import { refuse, type Refused } from '@shared/kernel/outcome';
import type { Ports } from '@cloud/_platform/ports';
import { judgeTexts } from '@cloud/_repositories/content/judge-texts';
import { beginningOf, textDoubtOf, textToLookAt } from '@cloud/_repositories/content/text-doubts';
import type { WrittenText } from '@cloud/_repositories/content/written-text';
import { findBinding } from '@cloud/_repositories/member/bindings';
import { actIdOf } from '@cloud/_repositories/receipts';
import type { UnitOfWork } from '@cloud/_repositories/unit-of-work';
import { byKind } from '@cloud/_repositories/documents';
import type { Envelope } from '../envelope';
import { readTexts } from './read-texts';
import { type CommandName, textsOfActions } from './texts-of-actions';

/** How long an act waits for the check; in the hall everybody else waits too. */
const answerWithinMs = { usually: 1_500, inSession: 600 };

/** What the check said of an act's texts, so that the act can note what it did not pass. */
export interface Checked {
  verdict: 'pass' | 'review' | 'unanswered';
  texts: readonly WrittenText[];
}

const nothingToCheck: Checked = { verdict: 'pass', texts: [] };

/**
 * Has the platform check what is written in a command, before its transaction. Only a text that may not be public stops
 * the act; a check that does not answer never does, for the village's evening goes on without it.
 */
export async function checkTexts(
  ports: Ports,
  callerKey: string,
  envelope: Envelope,
): Promise<Checked | Refused<PlatformRefusal>> {
  const declared = textsOfActions[envelope.action as CommandName];
  if (declared === 'noText') return nothingToCheck;
  const texts = readTexts(envelope.payload, declared.written);
  if (texts.length === 0 || callerKey === '') return nothingToCheck;
  const withinMs = declared.isInSession ? answerWithinMs.inSession : answerWithinMs.usually;
  const { verdict, risky } = await judgeTexts(ports.contentCheck, callerKey, texts, withinMs);
  if (verdict !== 'risky') return { verdict, texts };
  // Who is not bound is told that, and who was answered before gets the same answer again.
  if (!(await isNew(ports, callerKey, envelope))) return nothingToCheck;
  const { field, text } = risky ?? { field: '', text: '' };
  return refuse({ code: 'ContentRisky', field, beginning: beginningOf(text) });
}

async function isNew({ store }: Ports, callerKey: string, { action, requestId }: Envelope): Promise<boolean> {
  const reads = byKind(store);
  const binding = await findBinding(reads, callerKey);
  if (!binding) return false;
  if (!contract[action].keepsReceipt) return true;
  return (await reads.get('receipt', actIdOf(binding.villagerId, requestId))) === undefined;
}

/** Writes down, with the act itself, that its texts are public without the check's yes. */
export async function noteDoubt(
  work: UnitOfWork,
  villageId: string,
  { verdict, texts }: Checked,
  said: { payload: unknown; reply: unknown },
): Promise<void> {
  if (verdict === 'pass') return;
  const page = pageOf({ ...(said.payload as Named), ...(said.reply as Named) });
  await work.add(textDoubtOf(work.act, { villageId, page, verdict, texts }));
  if (verdict === 'review') work.messages.push(textToLookAt({ page, texts: [...texts] }));
}

interface Named {
  proposalId?: string;
  decisionId?: string;
  pollId?: string;
  meetingId?: string;
  batchId?: string;
  ceremonyId?: string;
  supplyId?: string;
  errandId?: string;
  careId?: string;
}

/** The page of whatever the act was about. */
function pageOf({ proposalId, decisionId, pollId, meetingId, batchId, ...neighbours }: Named): string {
  if (proposalId !== undefined) return proposalPage(proposalId);
  if (decisionId !== undefined) return decisionPage(decisionId);
  if (pollId !== undefined) return pollPage(pollId);
  if (meetingId !== undefined) return noticePage(meetingId);
  const { ceremonyId, supplyId, errandId, careId } = neighbours;
  if (careId !== undefined) return carePage(careId);
  if (ceremonyId !== undefined) return ceremonyPage(ceremonyId);
  if (supplyId !== undefined) return supplyPage(supplyId);
  if (errandId !== undefined) return errandPage(errandId);
  return batchId === undefined ? currentBatchPage : batchPage(batchId);
}
