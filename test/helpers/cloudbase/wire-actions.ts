import { type Database, idFrom } from './database';
import { decodeExtended, encodeExtended, type Json, type JsonObject } from './extended-json';
import { invalidParameter, onlyByIdInTransaction } from './wire-refusal';

/** The body of a request, as the SDK sends it: what concerns documents is extended JSON in strings. */
export interface WireRequest {
  action: string;
  collectionName: string;
  transactionId?: string;
  query?: string;
  queryType?: 'WHERE' | 'DOC';
  order?: string;
  offset?: number;
  limit?: number;
  projection?: string;
  multi?: boolean;
  merge?: boolean;
  upsert?: boolean;
  data?: unknown;
  stages?: { stageKey: string; stageValue: string }[];
  function_name?: string;
  request_data?: string;
  path?: string;
  file_list?: { fileid: string }[];
  fileid_list?: string[];
}

export type CloudFunction = (event: unknown) => unknown;

type WireAction = (database: Database, request: WireRequest) => object;

const rowsUsual = 100;
const rowsMax = 1_000;

const decoded = (text: string | undefined): JsonObject => (text === undefined ? {} : decodeExtended(text));

export const databaseActions: Readonly<Record<string, WireAction>> = {
  'database.addCollection': ({ versions }, { collectionName }) => {
    versions.addCollection(collectionName);
    return {};
  },
  'database.insertDocument': (database, { collectionName, data, transactionId }) => {
    const documents = (data as string[]).map(decodeExtended);
    return { data: { insertedIds: database.insert(collectionName, documents, transactionId) } };
  },
  'database.getDocument': (database, request) => ({ data: { list: listOf(database, request).map(encodeExtended) } }),
  'database.calculateDocument': (database, { collectionName, query }) => ({
    data: { total: database.count(collectionName, decoded(query)) },
  }),
  'database.modifyDocument': (database, { collectionName, query, data, merge, upsert, multi, transactionId }) => {
    const change = {
      data: decoded(data as string),
      isMerged: merge ?? false,
      isUpsert: upsert ?? false,
      isMulti: multi ?? false,
    };
    return { data: database.modify(collectionName, decoded(query), change, transactionId) };
  },
  'database.removeDocument': (database, { collectionName, query, multi, transactionId }) => ({
    data: { deleted: database.remove(collectionName, decoded(query), multi ?? false, transactionId) },
  }),
  'database.aggregateDocuments': (database, { collectionName, stages = [] }) => {
    const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: decode(stageValue) }));
    return { data: { list: database.aggregate(collectionName, pipeline).map(encodeExtended) } };
  },
  'database.startTransaction': ({ transactions }) => ({ transactionId: transactions.begin() }),
  'database.commitTransaction': ({ transactions }, { transactionId = '' }) => {
    transactions.commit(transactionId);
    return {};
  },
  'database.abortTransaction': ({ transactions }, { transactionId = '' }) => {
    transactions.abort(transactionId);
    return {};
  },
};

/** A stage's value may be a number or a text, not only an object. */
function decode(text: string): Json {
  return decodeExtended(`{"value":${text}}`).value ?? null;
}

function listOf(database: Database, request: WireRequest): JsonObject[] {
  const { collectionName, queryType, transactionId, offset, order, projection, limit = rowsUsual } = request;
  const query = decoded(request.query);
  if (queryType === 'DOC') {
    const document = database.read(collectionName, idFrom(query._id), transactionId);
    return document ? [document] : [];
  }
  if (transactionId !== undefined) throw onlyByIdInTransaction();
  if (limit > rowsMax) throw invalidParameter(`A list has at most ${rowsMax} rows.`);
  return database.find(collectionName, {
    query,
    limit,
    ...(offset === undefined ? {} : { offset }),
    ...(order === undefined ? {} : { order: decoded(order) }),
    ...(projection === undefined ? {} : { projection: decoded(projection) }),
  });
}
