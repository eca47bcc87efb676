import { newRequestId } from './request-id';

const place = 'kept-files';
/** Addresses of what was asked for: one a file, for as long as the page lives. */
const addresses = new Map<string, string>();

/** The browser's own store for what is too large for its settings. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(place, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(place);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('the browser keeps no files'));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(place, mode);
      const request = work(transaction.objectStore(place));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(new Error('the browser has no room'));
    });
  } finally {
    database.close();
  }
}

export async function keepFile(path: string): Promise<string> {
  const file = await (await fetch(path)).blob();
  const name = newRequestId();
  await inStore('readwrite', (store) => store.put(file, name));
  addresses.set(name, path);
  return name;
}

export async function keptPath(name: string): Promise<string | null> {
  const known = addresses.get(name);
  if (known !== undefined) return known;
  const file = await inStore('readonly', (store) => store.get(name) as IDBRequest<Blob | undefined>).catch(
    () => undefined,
  );
  if (!file) return null;
  const address = URL.createObjectURL(file);
  addresses.set(name, address);
  return address;
}

export async function dropFile(name: string): Promise<void> {
  const address = addresses.get(name);
  addresses.delete(name);
  if (address !== undefined) URL.revokeObjectURL(address);
  await inStore('readwrite', (store) => store.delete(name)).catch(() => undefined);
}
