"use client";

import { type ArchiveStage, useArchive } from "@/components/archive/use-archive";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { describeInside } from "@/lib/archive/describe-inside";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

const BAR =
  "h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink";

/** Everything of the writer as one file, and the way back in. */
export function ArchivePanel({ zone }: { zone: string }) {
  const { stage, check, take, leave } = useArchive();
  const isIdle = stage.kind === "idle";
  return (
    <div className="grid max-w-2xl gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <a className={buttonClass()} href="/settings/archive" download>
          Download everything
        </a>
        <input
          id="archive-file"
          type="file"
          accept=".zip,application/zip"
          className="peer sr-only"
          disabled={!isIdle}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) void check(file);
            // The same file may be chosen again.
            currentTarget.value = "";
          }}
        />
        <label
          htmlFor="archive-file"
          className={`${buttonClass("plain")} cursor-pointer peer-disabled:cursor-not-allowed peer-disabled:opacity-50 peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2`}
        >
          Bring a file in
        </label>
      </div>
      <p className="text-muted text-sm">
        JSON for First Hour, CSV for a spreadsheet, and a page that explains both. Not in it: your password
        and the devices signed in. A file can be brought into an empty desk only.
      </p>
      {stage.kind === "checking" ? <Checking stage={stage} onStop={() => leave(null)} /> : null}
      {stage.kind === "asking" ? (
        <section aria-labelledby="inside" className="grid gap-3 rounded-card border border-edge bg-sheet p-4">
          <h3 id="inside" className="font-semibold">
            What is inside
          </h3>
          <p role="status" className="tabular-nums">
            {describeInside(stage.inside, zone)}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" onClick={() => void take(stage)}>
              Take it in
            </Button>
            <Button onClick={() => leave(stage)}>Leave it</Button>
          </div>
        </section>
      ) : null}
      {stage.kind === "taking" ? (
        <div className="grid gap-2">
          <p role="status">Taking it in …</p>
          <progress aria-label="Taking the file in" className={BAR} />
        </div>
      ) : null}
      <div role={isIdle && stage.told?.isGood === false ? "alert" : "status"} className="empty:hidden">
        {isIdle && stage.told !== null ? (
          <p className={`break-words ${stage.told.isGood ? "text-good" : "text-bad"}`}>{stage.told.text}</p>
        ) : null}
      </div>
    </div>
  );
}

type CheckingProps = { stage: Extract<ArchiveStage, { kind: "checking" }>; onStop: () => void };

function Checking({ stage: { rows, of }, onStop }: CheckingProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <p className="min-w-0 flex-1 basis-64 tabular-nums">
        {of === null
          ? "Sending the file …"
          : `Checking it: ${formatCount(rows)} of ${countOf(of, "row")}. Nothing is taken in yet.`}
        <progress
          aria-label="Checking the file"
          className={`mt-2 block ${BAR}`}
          {...(of === null ? {} : { max: of, value: rows })}
        />
      </p>
      <Button size="small" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
