"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { ColumnMapping } from "@/components/publications/column-mapping";
import { ImportReport } from "@/components/publications/import-report";
import { UndoImportButton } from "@/components/publications/undo-import-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { onEnter } from "@/components/ui/on-enter";
import { FILE_BYTES, FILE_TOO_LARGE } from "@/lib/publications/decode-file";
import type { ImportHint, ImportRefusal, ImportReport as Report } from "@/lib/publications/read-import";
import { countOf } from "@/lib/text/count-of";
import type { CalendarDate } from "@/lib/time/calendar-date";

const NO_HINT: ImportHint = { fields: null, isHeadless: false };

type Phase = "idle" | "reading" | "writing";

const UNREAD = "The server could not be reached. Nothing was changed; try again.";
const UNANSWERED =
  "The server did not answer, so it is not known whether the file was imported. Import it again: what is there already stays as it is.";

/** Choose a file, see what becomes of each row, then import it. */
export function ImportDesk({ today }: { today: CalendarDate }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [readOn, setReadOn] = useState("");
  const [phase, setPhase] = useState<Phase>("idle");
  const [report, setReport] = useState<Report | ImportRefusal | null>(null);
  const [isOver, setOver] = useState(false);
  const [hint, setHint] = useState<ImportHint>(NO_HINT);
  const latest = useRef(0);
  /** The date the file was last read with. */
  const dated = useRef("");

  const send = async (chosen: File, undated: string, mustWrite: boolean, told = hint) => {
    const own = ++latest.current;
    dated.current = undated;
    setPhase(mustWrite ? "writing" : "reading");
    const answer = await post(chosen, undated, mustWrite, told);
    if (own !== latest.current) return;
    setPhase("idle");
    setReport(answer);
    if (answer.ok && answer.isWritten) router.refresh();
  };
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    setHint(NO_HINT);
    setReport(chosen.size > FILE_BYTES ? refuse("file_too_large", FILE_TOO_LARGE) : null);
    if (chosen.size <= FILE_BYTES) void send(chosen, readOn, false, NO_HINT);
  };
  const redate = () => {
    if (file !== null && file.size <= FILE_BYTES && readOn !== dated.current) void send(file, readOn, false);
  };
  const tell = (told: ImportHint) => {
    setHint(told);
    if (file !== null) void send(file, readOn, false, told);
  };
  // A file chosen before the page was awake: the browser kept it, but nobody heard of it.
  const wake = useRef(choose);
  useEffect(() => wake.current(input.current?.files?.[0]), []);
  const startAgain = () => {
    latest.current++;
    setFile(null);
    setHint(NO_HINT);
    setReport(null);
    setPhase("idle");
    if (input.current !== null) input.current.value = "";
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  const isDone = report?.ok === true && report.isWritten;
  const changes = report?.ok ? report.counts.made + report.counts.updated : 0;

  return (
    <div className="grid max-w-3xl gap-6">
      {isDone ? null : (
        <section
          aria-label="File"
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={`grid gap-5 rounded-card border border-dashed p-6 sm:grid-cols-[1fr_auto] ${isOver ? "border-ink bg-sunken" : "border-edge"}`}
        >
          <div className="grid content-center justify-items-start gap-2">
            <input
              ref={input}
              id="publications-file"
              type="file"
              accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,application/json"
              className="peer sr-only"
              onChange={(event) => choose(event.currentTarget.files?.[0])}
            />
            <label
              htmlFor="publications-file"
              className="inline-flex min-h-11 cursor-pointer items-center rounded-control bg-ink px-4 font-semibold text-paper peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2"
            >
              {file === null ? "Choose a CSV or JSON file" : "Choose another file"}
            </label>
            <p className="min-w-0 break-all text-muted text-sm">
              {file === null ? "or drop it here; up to 5 MB and 20,000 rows" : file.name}
            </p>
          </div>
          <TextField
            type="date"
            label="Followers were read on"
            hint="For rows that carry no date."
            max={today}
            value={readOn}
            onChange={(event) => setReadOn(event.currentTarget.value)}
            onBlur={redate}
            onKeyDown={onEnter(redate)}
          />
        </section>
      )}
      <div role="status" className="empty:hidden">
        {phase === "reading" ? "Reading the file …" : phase === "writing" ? "Importing …" : ""}
      </div>
      <div role="alert" className="empty:hidden">
        {report === null || report.ok ? null : <Refusal refusal={report} />}
      </div>
      {report?.columns && !isDone ? (
        <details
          open={!report.ok || hint.fields !== null || hint.isHeadless}
          className="rounded-card border border-line bg-sheet p-5"
        >
          <summary className="font-semibold">What the columns hold</summary>
          <div className="mt-3">
            <ColumnMapping
              columns={report.columns}
              isHeadless={hint.isHeadless}
              onHeadless={
                report.ok && report.separator === null
                  ? null
                  : (isHeadless) => tell({ fields: null, isHeadless })
              }
              onChange={(fields) => tell({ ...hint, fields })}
            />
          </div>
        </details>
      ) : null}
      {report?.ok ? <ImportReport report={report} /> : null}
      {report?.ok && file !== null ? (
        <div className="flex flex-wrap gap-3">
          {isDone ? (
            <>
              <ButtonLink href="/publications" variant="primary">
                To the directory
              </ButtonLink>
              <Button onClick={startAgain}>Import another file</Button>
              {report.importId === null ? null : (
                <UndoImportButton id={report.importId} name={file.name} onUndone={startAgain} />
              )}
            </>
          ) : (
            <>
              <Button
                variant="primary"
                disabled={changes === 0 || phase !== "idle"}
                onClick={() => send(file, readOn, true)}
              >
                {changes === 0 ? "Nothing to import" : `Import ${countOf(changes, "publication")}`}
              </Button>
              <Button variant="plain" onClick={startAgain}>
                Leave it
              </Button>
            </>
          )}
        </div>
      ) : null}
    </div>
  );
}

function Refusal({ refusal }: { refusal: ImportRefusal }) {
  return (
    <div className="rounded-control border border-bad bg-bad-soft px-4 py-3 text-bad">
      {refusal.reason === "unreached" ? null : (
        <p className="font-semibold">
          {refusal.line === null
            ? "This file was not imported."
            : `Line ${refusal.line}: this file was not imported.`}
        </p>
      )}
      <p>{refusal.message}</p>
      {refusal.found.length > 0 ? (
        <p className="break-words">
          Found instead: {refusal.found.slice(0, 12).join(", ")}
          {refusal.found.length > 12 ? " …" : ""}
        </p>
      ) : null}
    </div>
  );
}

async function post(
  file: File,
  readOn: string,
  mustWrite: boolean,
  { fields, isHeadless }: ImportHint,
): Promise<Report | ImportRefusal> {
  const query = new URLSearchParams({
    readOn,
    name: file.name,
    ...(mustWrite ? { write: "1" } : {}),
    ...(isHeadless ? { headless: "1" } : {}),
    ...(fields === null ? {} : { columns: JSON.stringify(fields.map((field) => field ?? "")) }),
  });
  try {
    const response = await fetch(`/publications/import/file?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const answer = (await response.json()) as Report | ImportRefusal | { message: string };
    return "ok" in answer ? answer : refuse("refused", answer.message);
  } catch {
    return refuse("unreached", mustWrite ? UNANSWERED : UNREAD);
  }
}

function refuse(reason: string, message: string): ImportRefusal {
  return { ok: false, reason, message, line: null, found: [], columns: null };
}
