import { parseUnsavedCopy, type UnsavedCopy, writeUnsavedCopy } from "@/lib/drafts/unsaved-copy";

const PREFIX = "first-hour:draft:";
const DATABASE = "first-hour-drafts";
const STORE = "copies";
/** Browsers give local storage about 5 million characters for the whole site; a larger copy goes to IndexedDB. */
const LARGEST_LOCAL_CHARACTERS = 1_000_000;

type KeptCopy = { tab: string; keptAt: number; copy: UnsavedCopy };

const keyOf = (draftId: string, tab: string) => `${PREFIX}${draftId}:${tab}`;

/**
 * Keeps a tab's unsaved text on this device. Local storage is written before this returns, so that a crash right
 * after a key loses nothing; where it is full or the text too large, IndexedDB takes it. False: neither did.
 */
export async function keepCopy(
  draftId: string,
  tab: string,
  copy: UnsavedCopy,
  keptAt: number,
): Promise<boolean> {
  const key = keyOf(draftId, tab);
  const text = `${keptAt}\n${writeUnsavedCopy(copy)}`;
  if (text.length <= LARGEST_LOCAL_CHARACTERS && writeLocal(key, text)) return true;
  removeLocal(key);
  return (await inStore("readwrite", (store) => store.put(text, key))) !== null;
}

export async function dropCopy(draftId: string, tab: string): Promise<void> {
  const key = keyOf(draftId, tab);
  removeLocal(key);
  await inStore("readwrite", (store) => store.delete(key));
}

/** All copies of a draft on this device, oldest first; damaged ones are left where they are. */
export async function listCopies(draftId: string): Promise<KeptCopy[]> {
  const start = keyOf(draftId, "");
  const found = new Map<string, string>(listLarge(start, await listStored()));
  for (const [key, text] of listLocal(start)) found.set(key, text);
  return [...found]
    .flatMap(([key, text]) => {
      const end = text.indexOf("\n");
      const copy = parseUnsavedCopy(text.slice(end + 1));
      return copy === null
        ? []
        : [{ tab: key.slice(start.length), keptAt: Number(text.slice(0, end)), copy }];
    })
    .sort((a, b) => a.keptAt - b.keptAt);
}

function listLarge(start: string, stored: [string, string][]): [string, string][] {
  return stored.filter(([key]) => key.startsWith(start));
}

function listLocal(start: string): [string, string][] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => [key, localStorage.getItem(key) ?? ""]);
  } catch {
    return [];
  }
}

async function listStored(): Promise<[string, string][]> {
  const keys = await inStore("readonly", (store) => store.getAllKeys());
  const texts =
    keys === null || keys.length === 0 ? [] : await inStore("readonly", (store) => store.getAll());
  return (keys ?? []).map((key, index) => [String(key), String(texts?.[index] ?? "")]);
}

function writeLocal(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

// A browser may refuse storage (private windows); then only the server keeps the text.
function removeLocal(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {}
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  const database = await openDatabase();
  if (database === null) return null;
  return new Promise((settle) => {
    const request = work(database.transaction(STORE, mode).objectStore(STORE));
    request.onsuccess = () => settle(request.result);
    request.onerror = () => settle(null);
  });
}

let opened: Promise<IDBDatabase | null> | undefined;

function openDatabase(): Promise<IDBDatabase | null> {
  opened ??= new Promise((settle) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => settle(request.result);
      request.onerror = () => settle(null);
    } catch {
      settle(null);
    }
  });
  return opened;
}
