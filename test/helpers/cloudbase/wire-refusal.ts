/** What CloudBase answers instead of data: HTTP 200 with `code` and `message`. The adapter reads the message. */
export class WireRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WireRefusal';
  }
}

export const transactionConflict = () =>
  new WireRefusal(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction conflict. WriteConflict: this operation conflicted with another operation.',
  );

export const transactionBusy = () =>
  new WireRefusal('DATABASE_REQUEST_FAILED', '[ResourceUnavailable.TransactionBusy] Transaction is busy.');

export const transactionGone = (id: string) =>
  new WireRefusal('DATABASE_TRANSACTION_FAIL', `[FailedOperation.TransactionNotExist] Transaction ${id} has ended.`);

export const onlyByIdInTransaction = () =>
  new WireRefusal('DATABASE_REQUEST_FAILED', 'A transaction takes operations on single documents by their id only.');

export const duplicateKey = (collection: string, id: string) =>
  new WireRefusal(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] E11000 duplicate key error collection: ${collection} index: _id_ dup key: { _id: "${id}" }`,
  );

export const collectionMissing = (collection: string) =>
  new WireRefusal('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${collection}`);

export const invalidParameter = (message: string) => new WireRefusal('INVALID_PARAM', message);

export const payloadTooLarge = (bytes: number) =>
  new WireRefusal('EXCEED_REQUEST_LIMIT', `[LimitExceeded] The payload of ${bytes} bytes is over the limit.`);
