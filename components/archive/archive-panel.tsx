"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { ArchiveRefusal } from "@/lib/archive/reason-text";
import type { TakenIn } from "@/lib/archive/store";
import { countOf } from "@/lib/text/count-of";

const UNREACHED =
  "The server could not be reached. Look at your desk first: if it is still empty, bring the file in again.";

/** Everything of the writer as one file, and the way back in. */
export function ArchivePanel() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);
  const [told, setTold] = useState<{ isGood: boolean; text: string } | null>(null);
  const takeIn = async (file: File | undefined) => {
    if (file === undefined) return;
    setPending(true);
    setTold(null);
    const outcome = await send(file);
    setPending(false);
    if (input.current !== null) input.current.value = "";
    if (!outcome.ok) return setTold({ isGood: false, text: outcome.message });
    const rows = outcome.counts.reduce((sum, { rows: some }) => sum + some, 0);
    setTold({
      isGood: true,
      text: `It is all here: ${countOf(rows, "row")}. The same file can be downloaded again.`,
    });
    router.refresh();
  };
  return (
    <div className="grid max-w-2xl gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <a className={buttonClass()} href="/settings/archive" download>
          Download everything
        </a>
        <input
          ref={input}
          id="archive-file"
          type="file"
          accept=".zip,application/zip"
          className="peer sr-only"
          disabled={isPending}
          onChange={(event) => void takeIn(event.currentTarget.files?.[0])}
        />
        <label
          htmlFor="archive-file"
          className={`${buttonClass("plain")} cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2`}
        >
          {isPending ? "Bringing it in …" : "Bring a file in"}
        </label>
      </div>
      <p className="text-muted text-sm">
        JSON for First Hour, CSV for a spreadsheet, and a page that explains both. Not in it: your password
        and the devices signed in. A file can be brought into an empty desk only.
      </p>
      <div role={told?.isGood === false ? "alert" : "status"} className="empty:hidden">
        {told === null ? null : <p className={told.isGood ? "text-good" : "text-bad"}>{told.text}</p>}
      </div>
    </div>
  );
}

async function send(file: File): Promise<TakenIn | ArchiveRefusal | { ok: false; message: string }> {
  try {
    const response = await fetch("/settings/archive", {
      method: "POST",
      headers: { "content-type": "application/zip" },
      body: file,
    });
    const answer = (await response.json()) as TakenIn | ArchiveRefusal | { message: string };
    return "ok" in answer ? answer : { ok: false, message: answer.message };
  } catch {
    return { ok: false, message: UNREACHED };
  }
}
