import type { FileSource } from "./open-file";

const DATABASE = "torikumi-check-workbench";
const STORE = "recent";
const KEY = "file";

interface StoredFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** Keeps a file in this browser's own storage, for the next visit. @throws where the browser allows none */
export async function rememberFile(name: string, bytes: Uint8Array): Promise<void> {
  const stored: StoredFile = { name, bytes: bytes.slice().buffer };
  await inStore("readwrite", (store) => store.put(stored, KEY));
}

/** Takes the file out of the browser's storage. @throws where the browser allows none */
export async function forgetFile(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(KEY));
}

/** The file that was kept, or null; also where the browser allows no storage. */
export async function recallFile(): Promise<FileSource | null> {
  try {
    const stored: unknown = await inStore("readonly", (store) => store.get(KEY));
    if (!isStoredFile(stored)) return null;
    return { name: stored.name, arrayBuffer: () => Promise.resolve(stored.bytes) };
  } catch {
    return null;
  }
}

function isStoredFile(value: unknown): value is StoredFile {
  return typeof value === "object" && value !== null && "name" in value && "bytes" in value;
}

async function inStore<T>(mode: IDBTransactionMode, action: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await resultOf(action(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  return resultOf(request);
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage does not answer"));
  });
}
