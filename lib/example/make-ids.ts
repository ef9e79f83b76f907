import type { IdOf } from "@/lib/example/build-example";

/** Row ids for keys, each made once by `newId`, so that whatever names a key means the same row. */
export function makeIds(newId: () => string): IdOf {
  const ids = new Map<string, string>();
  return (key) => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
}
