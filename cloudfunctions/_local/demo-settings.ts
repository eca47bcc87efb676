import type { Store, StoredDocument } from '@cloud/_platform/store';

/** What the demonstration itself must remember, beside the domain's collections: where its clock stands, its secret. */
interface DemoSetting extends StoredDocument {
  kind: 'demoSetting';
  value: string | number;
}

export async function readSetting(store: Store, id: string): Promise<string | number | undefined> {
  const setting = (await store.get('demoSettings', id)) as DemoSetting | undefined;
  return setting?.value;
}

export async function keepSetting(store: Store, id: string, value: string | number): Promise<void> {
  const setting: DemoSetting = { id, kind: 'demoSetting', value };
  await store.transact((transaction) => transaction.put('demoSettings', setting));
}
