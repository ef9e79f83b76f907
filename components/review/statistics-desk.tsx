"use client";

import { type FormEvent, useState } from "react";
import { StatisticsPreview } from "@/components/review/statistics-preview";
import { TakeBackButton } from "@/components/review/take-back-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { CheckboxField, TextArea, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import { readStatisticsAction, type StatisticsReport } from "@/lib/measurement/actions";
import type { StatisticsField } from "@/lib/measurement/read-statistics";
import { statisticsFileText } from "@/lib/measurement/reason-text";
import { decodeFile } from "@/lib/publications/decode-file";
import { countOf } from "@/lib/text/count-of";
import type { WallTime } from "@/lib/time/wall-time";

type Props = {
  launchId: string | null;
  launchTitle: string | null;
  /** Now, on the writer's clock. */
  nowWall: WallTime;
  zoneName: string;
};

const EXAMPLE = "Story\tViews\tReads\tEarnings\nThe title of a piece\t1.2K\t480\t$12.34";

/** Paste or choose, see what becomes of each row, then keep it. */
export function StatisticsDesk({ launchId, launchTitle, nowWall, zoneName }: Props) {
  const { run, isPending, message, clear } = useAction(readStatisticsAction);
  const [text, setText] = useState("");
  const [takenWall, setTakenWall] = useState<string>(nowWall);
  const [withUnusual, setWithUnusual] = useState(false);
  const [report, setReport] = useState<StatisticsReport | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isGuessed, setGuessed] = useState(false);

  const read = async (mapping: (StatisticsField | null)[] | null, mustWrite: boolean) => {
    const outcome = await run({ text, mapping, takenWall, launchId, mustWrite, withUnusual });
    setReport(outcome.ok ? outcome.value : null);
  };
  const change = (next: string) => {
    setText(next);
    setReport(null);
    setFault(null);
    setGuessed(false);
    clear();
  };
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
    change(decoded.ok ? decoded.text : "");
    if (decoded.ok) setGuessed(decoded.encoding === "windows-1252");
    else setFault(statisticsFileText(decoded.reason));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void read(null, false);
  };
  if (report !== null && report.saved !== null) {
    return (
      <div role="status" className="grid max-w-3xl justify-items-start gap-4">
        <p className="font-serif text-2xl">{countOf(report.saved.readings, "reading")} kept.</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink
            href={launchId === null ? "/launches" : `/launches/${launchId}/review`}
            variant="primary"
          >
            {launchId === null ? "To the log book" : "To the review"}
          </ButtonLink>
          <Button onClick={() => change("")}>Take in more</Button>
          <TakeBackButton
            keptAt={report.saved.keptAt}
            name={`${countOf(report.saved.readings, "reading")} kept`}
            onTakenBack={() => setReport(null)}
          />
        </div>
      </div>
    );
  }
  const fresh = report?.lines.filter(({ kind }) => kind === "new").length ?? 0;
  const unusual = report?.lines.filter(({ kind }) => kind === "unusual").length ?? 0;
  const kept = fresh + (withUnusual ? unusual : 0);
  return (
    <div className="grid gap-6">
      <form onSubmit={submit} className="grid max-w-3xl gap-5">
        <TextArea
          label="The table"
          hint={
            launchTitle === null
              ? "With its headings. Rows are matched to your launches by title."
              : `With its headings. Rows are matched by title; numbers without one go to “${launchTitle}”.`
          }
          placeholder={EXAMPLE}
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField
            type="datetime-local"
            label="Read at"
            hint={`For rows that do not say it; ${zoneName}.`}
            value={takenWall}
            max={nowWall}
            onChange={(event) => {
              setTakenWall(event.currentTarget.value);
              setReport(null);
            }}
          />
          <label className="grid gap-1">
            <span className="font-semibold text-[0.95rem]">Or a CSV file</span>
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
              className="control file:mr-3 file:border-0 file:bg-transparent file:font-semibold"
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
            />
          </label>
        </div>
        {isGuessed ? (
          <p className="rounded-control bg-warn-soft px-4 py-3 text-warn">
            This file is not UTF-8; it was read as Windows-1252, which is what Excel saves as plain “CSV”.
            Look whether accents are right.
          </p>
        ) : null}
        <FormError message={fault ?? message} />
        <Button
          type="submit"
          variant={report === null ? "primary" : "quiet"}
          className="justify-self-start"
          disabled={isPending || text.trim() === ""}
        >
          {isPending ? "Reading …" : report === null ? "See what it says" : "Read it again"}
        </Button>
      </form>
      {report === null ? null : (
        <>
          <StatisticsPreview report={report} onMap={(mapping) => void read(mapping, false)} />
          {unusual === 0 ? null : (
            <CheckboxField
              label={`Also keep the ${countOf(unusual, "row")} that ${unusual === 1 ? "looks" : "look"} unusual`}
              checked={withUnusual}
              onChange={(event) => setWithUnusual(event.currentTarget.checked)}
            />
          )}
          <div className="flex flex-wrap gap-3">
            <Button
              variant="primary"
              disabled={isPending || kept === 0}
              onClick={() => void read(report.mapping, true)}
            >
              {kept === 0 ? "Nothing to keep" : `Keep ${countOf(kept, "reading")}`}
            </Button>
            <Button variant="plain" onClick={() => change("")}>
              Leave it
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
