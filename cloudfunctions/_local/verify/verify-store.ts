import { chainStart, type Fault, faultInHead, faultInLink, type Link } from '@shared/domain/record/verify-chain';
import type { CaseDocument, CaseEvent } from '@shared/kernel/case';
import { type CollectionName, collectionOf, collections } from '@cloud/_platform/collections';
import { sha256 } from '@cloud/_platform/sha256';
import { findLimitMax, type Reader, type StoredDocument } from '@cloud/_platform/store';
import { readAll } from '../read-all';
import { type CaseCheck, checkProposal } from './case-checks';
import { checkRuleBook, checkRuleChange } from './rule-check';
import { checkCouncilChange } from './council-check';
import { checkAmendment } from './covenant-check';
import { checkAccount, faultInLedger } from './ledger-check';
import { faultInFigures } from './figures-check';
import { checkNeighbour } from './neighbour-check';
import { checkMinutes } from './minutes-check';
import { faultInPhotos } from './photo-check';
import { faultInMessages } from './message-check';
import { faultInPoints } from './points-check';
import { checkOrder, faultInShop } from './shop-check';
import { checkAdvisory, checkAdvisoryBox } from './advisory-checks';
import { checkServiceRequest } from './service-check';
import { checkBallotBox, checkPoll, checkSecretBox } from './vote-checks';

const caseChecks: Readonly<Record<string, CaseCheck>> = {
  proposal: checkProposal,
  ballotBox: checkBallotBox,
  secretBox: checkSecretBox,
  poll: checkPoll,
  advisoryPoll: checkAdvisory,
  advisoryBox: checkAdvisoryBox,
  account: checkAccount,
  minutes: checkMinutes,
  order: checkOrder,
  councilChange: checkCouncilChange,
  ceremony: checkNeighbour,
  ruleChange: checkRuleChange,
  village: checkRuleBook,
  covenantAmendment: checkAmendment,
  serviceRequest: checkServiceRequest,
  supply: checkNeighbour,
  errand: checkNeighbour,
  care: checkNeighbour,
};

export interface Verdict {
  caseCount: number;
  eventCount: number;
  documentCount: number;
  /** The first record that does not hold, by its collection and id; null when everything does. */
  broken: { collection: CollectionName; id: string; problem: string } | null;
}

/** Reads a whole database and checks every chain and what must agree with it, up to the first broken record. */
export async function verifyStore(store: Reader): Promise<Verdict> {
  const verdict: Verdict = { caseCount: 0, eventCount: 0, documentCount: 0, broken: null };
  const fault =
    (await faultInCases(store, verdict)) ??
    (await faultInEvents(store, verdict)) ??
    (await faultInLedger(store)) ??
    (await faultInPoints(store)) ??
    (await faultInPhotos(store)) ??
    (await faultInMessages(store)) ??
    (await faultInShop(store)) ??
    (await faultInFigures(store));
  if (fault) verdict.broken = { collection: collectionOf(fault.kind), id: fault.id, problem: fault.problem };
  return verdict;
}

function isCase(document: StoredDocument): document is CaseDocument {
  return 'chain' in document;
}

async function faultInCases(store: Reader, verdict: Verdict): Promise<Fault | null> {
  for (const [name, { kind }] of Object.entries(collections)) {
    if (kind === 'event') continue;
    for await (const document of readAll(store, name)) {
      verdict.documentCount += 1;
      if (document.kind !== kind) return { kind, id: document.id, problem: 'this record lies in a strange collection' };
      if (!isCase(document)) continue;
      verdict.caseCount += 1;
      const fault = await faultInCase(store, document);
      if (fault) return fault;
    }
  }
  return null;
}

async function faultInCase(store: Reader, owner: CaseDocument): Promise<Fault | null> {
  const events: CaseEvent[] = [];
  let last: Link = chainStart;
  for await (const event of eventsOf(store, owner.id)) {
    const fault = faultInLink(owner, last, event, sha256);
    if (fault) return fault;
    events.push(event);
    last = event;
  }
  return faultInHead(owner, last) ?? (await caseChecks[owner.kind]?.(owner, events, store)) ?? null;
}

/** The events of a case, first to last. */
export async function* eventsOf(store: Reader, caseId: string): AsyncGenerator<CaseEvent> {
  let after: readonly [number, string] | undefined;
  for (;;) {
    const orderBy = { field: 'seq', direction: 'ascending' } as const;
    const query = { where: { caseId }, orderBy, limit: findLimitMax, ...(after ? { after } : {}) };
    const rows = (await store.find('events', query)) as CaseEvent[];
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < findLimitMax) return;
    after = [last.seq, last.id];
  }
}

/** Every chain was followed from its case; what is left to find are events whose case does not exist. */
async function faultInEvents(store: Reader, verdict: Verdict): Promise<Fault | null> {
  const headSeqs = await headSeqsOf(store);
  for await (const document of readAll(store, 'events')) {
    const event = document as CaseEvent;
    verdict.eventCount += 1;
    const headSeq = headSeqs.get(event.caseId);
    if (headSeq === undefined) return { kind: 'event', id: event.id, problem: 'the case of this event does not exist' };
    if (event.seq > headSeq) return { kind: 'event', id: event.id, problem: 'its case does not know this event' };
  }
  return null;
}

async function headSeqsOf(store: Reader): Promise<ReadonlyMap<string, number>> {
  const headSeqs = new Map<string, number>();
  for (const name of Object.keys(collections)) {
    for await (const document of readAll(store, name)) {
      if (isCase(document)) headSeqs.set(document.id, document.chain.seq);
    }
  }
  return headSeqs;
}
