"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { readLines } from "@/components/ui/read-lines";
import type { ImportLine } from "@/lib/archive/import-line";
import type { Inside, TakenIn } from "@/lib/archive/inside";
import type { ArchiveRefusal } from "@/lib/archive/reason-text";
import { countOf } from "@/lib/text/count-of";

const PLACE = "/settings/archive";
const UNREACHED = "The server could not be reached. Nothing was changed; try again.";
const UNSURE =
  "The server could not be reached. Look at your desk first: if it is still empty, bring the file in again.";

export type ArchiveStage =
  | { kind: "idle"; told: { isGood: boolean; text: string } | null }
  /** `of` null: the file is on its way to the server. */
  | { kind: "checking"; rows: number; of: number | null }
  | { kind: "asking"; token: string; inside: Inside }
  | { kind: "taking" };

type Asked = Extract<ArchiveStage, { kind: "asking" }>;

/** The way of a file back in: sent and checked, then shown, then taken in; until that it can be left at any time. */
export function useArchive() {
  const router = useRouter();
  const [stage, setStage] = useState<ArchiveStage>({ kind: "idle", told: null });
  const stop = useRef<AbortController | null>(null);
  const tell = (isGood: boolean, text: string) => setStage({ kind: "idle", told: { isGood, text } });

  const check = async (file: File): Promise<void> => {
    const abort = new AbortController();
    stop.current = abort;
    setStage({ kind: "checking", rows: 0, of: null });
    const outcome = await send(file, abort.signal, (rows, of) => {
      if (!abort.signal.aborted) setStage({ kind: "checking", rows, of });
    });
    if (abort.signal.aborted) return;
    if (typeof outcome === "string") tell(false, outcome);
    else setStage(outcome);
  };

  const take = async ({ token }: Asked): Promise<void> => {
    setStage({ kind: "taking" });
    const outcome = await keep(token);
    if (!outcome.ok) return tell(false, outcome.message);
    const rows = outcome.counts.reduce((sum, { rows: some }) => sum + some, 0);
    tell(true, `It is all here: ${countOf(rows, "row")}. The same file can be downloaded again.`);
    router.refresh();
  };

  const leave = (asked: Asked | null): void => {
    stop.current?.abort();
    // Left alone, it would be thrown away a little later.
    if (asked !== null) void fetch(addressOf(asked.token), { method: "DELETE" }).catch(() => undefined);
    tell(true, "Nothing was brought in.");
  };

  return { stage, check, take, leave };
}

function addressOf(token: string): string {
  return `${PLACE}?token=${encodeURIComponent(token)}`;
}

/** What the file holds, or the sentence that says why it is not taken. */
async function send(
  file: File,
  signal: AbortSignal,
  onRows: (rows: number, of: number) => void,
): Promise<Asked | string> {
  try {
    const headers = { "content-type": "application/zip" };
    const answer = await fetch(PLACE, { method: "POST", headers, body: file, signal });
    if (!answer.ok) return ((await answer.json()) as { message: string }).message;
    for await (const line of readLines<ImportLine>(answer)) {
      if (line.kind === "progress") onRows(line.rows, line.of);
      else if (line.kind === "refused") return line.refusal.message;
      else return { kind: "asking", token: line.token, inside: line.inside };
    }
    return UNREACHED;
  } catch {
    return UNREACHED;
  }
}

async function keep(token: string): Promise<TakenIn | Pick<ArchiveRefusal, "ok" | "message">> {
  try {
    const response = await fetch(addressOf(token), { method: "PUT" });
    const answer = (await response.json()) as TakenIn | ArchiveRefusal | { message: string };
    return "ok" in answer ? answer : { ok: false, message: answer.message };
  } catch {
    return { ok: false, message: UNSURE };
  }
}
