import { neighbourCollections } from './neighbour-collections';
import type { Scalar, StoredDocument } from './store';

/**
 * Every collection with its indexes: the one declaration from which SQLite's tables and the CloudBase set-up are made.
 * An index is a list of fields; `find` may use equalities on its first fields, then a range and order on the next.
 * Indexed fields are scalars and always present.
 */
export interface CollectionDeclaration {
  /** The `kind` of the documents in it. */
  kind: string;
  indexes: readonly (readonly string[])[];
  /** Fields that came later, with what a document written before them counts as. */
  addedFields?: Readonly<Record<string, Scalar | null>>;
}

export const collections = {
  villages: {
    kind: 'village',
    indexes: [['name'], ['isTermToAnnounce', 'termDueAtMs'], ['hasCreditYear', 'name']],
    addedFields: { isTermToAnnounce: false, termDueAtMs: 0, hasCreditYear: false },
  },
  villagers: {
    kind: 'villager',
    indexes: [
      ['villageId', 'pinyin'],
      ['villageId', 'name'],
    ],
  },
  councilChanges: {
    kind: 'councilChange',
    indexes: [['villageId', 'isOpen', 'recordedAtMs']],
  },
  ruleChanges: {
    kind: 'ruleChange',
    indexes: [['villageId', 'isOpen', 'recordedAtMs']],
  },
  bindings: { kind: 'binding', indexes: [['villageId', 'villagerId', 'boundAtMs']] },
  identities: { kind: 'identity', indexes: [['villageId', 'isInvited', 'invitedAtMs']] },
  invitations: { kind: 'invitation', indexes: [] },
  bindingRequests: { kind: 'bindingRequest', indexes: [['villageId', 'isOpen', 'askedAtMs']] },
  guesses: { kind: 'guesses', indexes: [] },
  contacts: { kind: 'contact', indexes: [['villageId', 'isGiven', 'id']] },
  nameCarries: { kind: 'nameCarry', indexes: [['isOpen', 'atMs']] },
  proposals: {
    kind: 'proposal',
    indexes: [
      ['villageId', 'isOpen', 'createdAtMs'],
      ['villageId', 'isOpen', 'dueAtMs'],
      ['villageId', 'isOpen', 'holderKey', 'dueAtMs'],
      ['villageId', 'status', 'statusSinceMs'],
      ['villageId', 'stage', 'dueAtMs'],
      ['villageId', 'authorId', 'createdAtMs'],
      ['villageId', 'sponsorId', 'createdAtMs'],
      ['isOpen', 'ladderAtMs'],
      ['villageId', 'receiptDueAtMs'],
      ['villageId', 'raisedAtMs'],
      ['movedAtMs'],
    ],
    addedFields: { movedAtMs: 0, receiptDueAtMs: 0, raisedAtMs: 0 },
  },
  preReviewSessions: { kind: 'preReviewSession', indexes: [['villageId', 'heldAtMs']] },
  registers: { kind: 'register', indexes: [] },
  covenantAmendments: { kind: 'covenantAmendment', indexes: [['villageId', 'recordedAtMs']] },
  meetings: {
    kind: 'meeting',
    indexes: [
      ['villageId', 'startAtMs'],
      ['villageId', 'isOpen', 'startAtMs'],
      ['status', 'startAtMs'],
    ],
  },
  presenceRolls: { kind: 'presenceRoll', indexes: [] },
  floors: { kind: 'floor', indexes: [] },
  minutes: {
    kind: 'minutes',
    indexes: [['status', 'startAtMs']],
  },
  readReceipts: { kind: 'readReceipt', indexes: [['meetingId', 'readAtMs']] },
  revisions: { kind: 'revision', indexes: [] },
  polls: {
    kind: 'poll',
    indexes: [
      ['meetingId', 'openedAtMs'],
      ['villageId', 'isOpen', 'openedAtMs'],
      ['status', 'openedAtMs'],
    ],
  },
  ballotBoxes: { kind: 'ballotBox', indexes: [['meetingId', 'pollId']] },
  secretBoxes: { kind: 'secretBox', indexes: [['meetingId', 'pollId']] },
  advisoryPolls: {
    kind: 'advisoryPoll',
    indexes: [
      ['proposalId', 'number'],
      ['isOpen', 'openedAtMs'],
      ['isOpen', 'endsAtMs'],
    ],
  },
  advisoryBoxes: { kind: 'advisoryBox', indexes: [] },
  decisions: {
    kind: 'decision',
    indexes: [['villageId', 'adoptedAtMs']],
  },
  decisionRegisters: { kind: 'decisionRegister', indexes: [] },
  followUps: {
    kind: 'followUp',
    indexes: [['villageId', 'isOpen', 'id'], ['ratedAtMs']],
    addedFields: { ratedAtMs: 0 },
  },
  monthFigures: { kind: 'monthFigures', indexes: [] },
  openMatters: { kind: 'openMatters', indexes: [] },
  figureCursors: { kind: 'figureCursor', indexes: [] },
  serviceRequests: {
    kind: 'serviceRequest',
    indexes: [
      ['villageId', 'isOpen', 'createdAtMs'],
      ['villageId', 'isOpen', 'dueAtMs'],
      ['villageId', 'gridId', 'isOpen', 'createdAtMs'],
      ['villageId', 'holderKey', 'dueAtMs'],
      ['villageId', 'requesterId', 'createdAtMs'],
      ['villageId', 'helperId', 'createdAtMs'],
      ['villageId', 'isShared', 'createdAtMs'],
      ['isOpen', 'ladderAtMs'],
      ['movedAtMs'],
    ],
    addedFields: { movedAtMs: 0 },
  },
  claims: {
    kind: 'claim',
    indexes: [
      ['batchId', 'claimedAtMs'],
      ['batchId', 'isOnNotice', 'claimedAtMs'],
      ['villageId', 'beneficiaryId', 'claimedAtMs'],
      ['villageId', 'proposerId', 'claimedAtMs'],
      ['villageId', 'isOnWall', 'shownAtMs'],
    ],
    addedFields: { proposerId: '', isOnWall: false, shownAtMs: 0 },
  },
  tariffs: { kind: 'tariff', indexes: [] },
  memberChanges: { kind: 'memberChange', indexes: [['villageId', 'isOpen', 'recordedAtMs']] },
  creditYears: { kind: 'creditYear', indexes: [['isOpen', 'dueAtMs']] },
  pointsBatches: {
    kind: 'pointsBatch',
    indexes: [
      ['villageId', 'isOpen', 'month'],
      ['villageId', 'isWaiting', 'month'],
      ['status', 'month'],
    ],
    addedFields: { isWaiting: true },
  },
  accounts: { kind: 'account', indexes: [['villageId', 'book', 'id']] },
  transfers: {
    kind: 'transfer',
    indexes: [
      ['accountId', 'turnover'],
      ['villageId', 'book', 'postedAtMs'],
    ],
    addedFields: { turnover: 0 },
  },
  goods: {
    kind: 'good',
    indexes: [
      ['villageId', 'enteredAtMs'],
      ['villageId', 'isOnSale', 'enteredAtMs'],
    ],
  },
  orders: {
    kind: 'order',
    indexes: [
      ['villageId', 'isOpen', 'reservedAtMs'],
      ['villageId', 'isOpen', 'pickUpCode', 'reservedAtMs'],
      ['villageId', 'buyerId', 'reservedAtMs'],
      ['isOpen', 'pickUpUntilMs'],
    ],
  },
  ...neighbourCollections,
  shoppings: { kind: 'shopping', indexes: [] },
  shopMonths: { kind: 'shopMonth', indexes: [] },
  events: {
    kind: 'event',
    indexes: [
      ['caseId', 'seq'],
      ['villageId', 'atMs'],
    ],
  },
  receipts: { kind: 'receipt', indexes: [] },
  outbox: { kind: 'outboxEntry', indexes: [['isOpen', 'atMs']] },
  messages: {
    kind: 'message',
    indexes: [
      ['villageId', 'atMs'],
      ['villageId', 'recipientId', 'atMs'],
      ['villageId', 'recipientId', 'isRead', 'atMs'],
      ['villageId', 'delivery', 'atMs'],
      ['isToSend', 'sendAtMs'],
      ['isToGather', 'gatherAtMs'],
      ['recipientId', 'isToGather', 'gatherAtMs'],
    ],
    addedFields: {
      recipient: null,
      card: null,
      delivery: 'kept',
      isToSend: false,
      sendAtMs: 0,
      sendUntilMs: 0,
      mayDisturb: false,
      isToGather: false,
      gatherAtMs: 0,
      triesCount: 0,
      sentAtMs: null,
      unreachedReason: null,
      isRead: true,
      readAtMs: null,
      told: null,
    },
  },
  textDoubts: { kind: 'textDoubt', indexes: [['isOpen', 'askAtMs']] },
  messageConsents: { kind: 'messageConsents', indexes: [] },
  photos: {
    kind: 'photo',
    indexes: [
      ['isOpen', 'dueAtMs'],
      ['traceId', 'sinceMs'],
    ],
  },
  files: { kind: 'file', indexes: [['villageId', 'ownerId', 'storedAtMs']] },
} as const satisfies Record<string, CollectionDeclaration>;

export type CollectionName = keyof typeof collections;

const collectionByKind = new Map<string, CollectionName>(
  Object.entries(collections).map(([name, { kind }]) => [kind, name as CollectionName]),
);

/** The collection of a document of this kind; an undeclared kind is a defect. */
export function collectionOf(kind: string): CollectionName {
  const name = collectionByKind.get(kind);
  if (name === undefined) throw new Error(`no collection is declared for documents of kind ${kind}`);
  return name;
}

/** A document with the fields that its collection gained since it was written. */
export function withAddedFields<Document extends StoredDocument>(
  collection: CollectionName,
  document: Document,
): Document {
  const declaration: CollectionDeclaration = collections[collection];
  return { ...declaration.addedFields, ...document };
}
