/**
 * The part of wx-server-sdk's database that the store stands on. The SDK's own types leave every answer open
 * (`Promise<…> | void | string`), so what is used is said here once.
 */
export interface CloudDatabase {
  readonly command: CloudCommand;
  collection(name: string): CloudCollection;
  startTransaction(): Promise<CloudTransaction>;
}

export interface CloudTransaction {
  collection(name: string): CloudCollection;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

export interface CloudCollection extends CloudQuery {
  doc(id: string): CloudDocumentReference;
  add(options: { data: CloudFields }): Promise<unknown>;
  where(condition: CloudCondition): CloudQuery;
}

export interface CloudDocumentReference {
  /** `data` is null for an id that the collection does not hold (with `throwOnNotFound: false`). */
  get(): Promise<{ data: CloudFields | null }>;
  set(options: { data: CloudFields }): Promise<unknown>;
}

export interface CloudQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): CloudQuery;
  limit(count: number): CloudQuery;
  get(): Promise<{ data: CloudFields[] }>;
}

export interface CloudCommand {
  gt(value: unknown): CloudCondition;
  gte(value: unknown): CloudCondition;
  lt(value: unknown): CloudCondition;
  lte(value: unknown): CloudCondition;
  in(values: readonly unknown[]): CloudCondition;
  and(...conditions: readonly CloudCondition[]): CloudCondition;
  or(...conditions: readonly CloudCondition[]): CloudCondition;
}

/** Fields with their values, or what the SDK's commands make of them. */
export type CloudCondition = object;

export type CloudFields = Record<string, unknown>;
