import type { Cockpit } from "@/lib/launch/cockpit";
import type { SentOperation } from "@/lib/launch/operation";

/**
 * What this device keeps of launches, in IndexedDB: operations the server has not acknowledged, and the last state
 * seen. Every row names whose it is, and nobody's row is read for somebody else. Used by pages and by the worker.
 */
const DATABASE = "first-hour-launches";
const OPERATIONS = "operations";
const COPIES = "copies";

export type KeptRow = {
  /** Whose it is. */
  by: string;
  launchId: string;
  id: string;
  operation: SentOperation;
  /** Why the server did not take it; null: not answered yet. */
  refusedBecause: string | null;
};

export type KeptCopy = {
  by: string;
  launchId: string;
  format: number;
  cockpit: Cockpit;
  /** Server's time minus this device's when it was kept; absent in copies of earlier versions. */
  offset?: number;
};

/** The kept operations of one account, of one launch or of all; in the order they were made. Throws when there is no store. */
export async function listRows(by: string, launchId?: string): Promise<KeptRow[]> {
  const rows = await ask<KeptRow[]>(OPERATIONS, "readonly", (store) => store.getAll(rangeOf(by, launchId)));
  return rows.sort((a, b) => a.operation.at - b.operation.at || (a.id < b.id ? -1 : 1));
}

export async function putRow(row: KeptRow): Promise<void> {
  await ask(OPERATIONS, "readwrite", (store) => store.put(row));
}

export async function removeRow({ by, launchId, id }: Omit<KeptRow, "operation" | "refusedBecause">) {
  await ask(OPERATIONS, "readwrite", (store) => store.delete([by, launchId, id]));
}

export async function findCopy(by: string, launchId: string): Promise<KeptCopy | null> {
  return (await ask<KeptCopy | undefined>(COPIES, "readonly", (store) => store.get([by, launchId]))) ?? null;
}

export async function putCopy(copy: KeptCopy): Promise<void> {
  await ask(COPIES, "readwrite", (store) => store.put(copy));
}

export async function removeCopy(by: string, launchId: string): Promise<void> {
  await ask(COPIES, "readwrite", (store) => store.delete([by, launchId]));
}

export async function listCopies(): Promise<KeptCopy[]> {
  return ask<KeptCopy[]>(COPIES, "readonly", (store) => store.getAll());
}

/** Forgets every state seen but that of `keptBy`; what is not sent yet stays, for it is nowhere else. */
export async function clearCopies(keptBy: string | null): Promise<void> {
  for (const { by, launchId } of await listCopies()) {
    if (by !== keptBy) await removeCopy(by, launchId);
  }
}

function rangeOf(by: string, launchId?: string): IDBKeyRange {
  // An array sorts after every string: the end of everything that begins with these.
  return launchId === undefined
    ? IDBKeyRange.bound([by], [by, []])
    : IDBKeyRange.bound([by, launchId], [by, launchId, []]);
}

/** One request, settled once it is on disk: what is kept must outlive an empty battery. */
async function ask<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode, { durability: "strict" });
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(transaction.error);
  });
}

let opened: Promise<IDBDatabase> | undefined;

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(OPERATIONS, { keyPath: ["by", "launchId", "id"] });
      request.result.createObjectStore(COPIES, { keyPath: ["by", "launchId"] });
    };
    request.onsuccess = () => resolve(watchDatabase(request.result));
    request.onerror = () => reject(request.error);
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** A connection the browser closed, or that stands in the way of a newer layout, is opened again when it is needed. */
function watchDatabase(database: IDBDatabase): IDBDatabase {
  database.onversionchange = () => {
    database.close();
    opened = undefined;
  };
  database.onclose = () => {
    opened = undefined;
  };
  return database;
}
