"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { FileDrop } from "@/components/drafts/file-drop";
import { ImportResults } from "@/components/drafts/import-results";
import { PieceChoice } from "@/components/drafts/piece-choice";
import { type SourceFault, useImport } from "@/components/drafts/use-import";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Card } from "@/components/ui/section";
import { useHydrated } from "@/components/ui/use-hydrated";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

type Props = { zone: string };

/** Pieces from a feed or a Medium export: read, choose, make drafts, and a result for each. */
export function ImportDesk({ zone }: Props) {
  const { stage, read, save, cancel, restart } = useImport();
  switch (stage.kind) {
    case "idle":
      return <Sources fault={stage.fault} onRead={(source) => void read(source)} />;
    case "reading":
      return <Reading what={stage.what} read={stage.read} total={stage.total} onCancel={cancel} />;
    case "choosing":
      return (
        <PieceChoice
          found={stage.found}
          fault={stage.fault}
          zone={zone}
          onSave={(keys, place) => void save(stage.found, keys, place)}
          onBack={restart}
        />
      );
    case "saving":
      return (
        <Card>
          <p role="status">Making {countOf(stage.count, "draft")}…</p>
          <progress aria-label="Making drafts" className="mt-3 w-full" />
        </Card>
      );
    case "done":
      return <ImportResults results={stage.results} notTaken={stage.notTaken} onAgain={restart} />;
  }
}

const NO_ADDRESS = "Enter an address such as medium.com/@name.";

type OnRead = (source: { address: string } | { file: File }) => void;
type SourcesProps = { fault: SourceFault | null; onRead: OnRead };

function Sources({ fault, onRead }: SourcesProps) {
  const isAwake = useHydrated();
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <FeedSource
        fault={fault !== null && fault.address !== null ? fault : null}
        isAwake={isAwake}
        onRead={onRead}
      />
      <Card>
        <h2 className="mb-4 font-serif text-2xl">From a file</h2>
        {fault === null || fault.address !== null ? null : (
          <div className="mb-4">
            <FormError message={`${fault.message} Nothing was changed.`} />
          </div>
        )}
        <FileDrop
          label="Drop a file here"
          hint="A Medium export (.zip) or a saved feed (.xml)"
          accept=".zip,.xml,.rss,.atom,.rdf,application/zip,application/rss+xml,application/atom+xml,text/xml"
          isDisabled={!isAwake}
          onFile={(file) => onRead({ file })}
        />
        <p className="mt-3 text-muted text-sm">
          Medium sends an export when you ask for it in its settings, under “Security and apps”, “Download
          your information”. It holds everything you wrote there, drafts too.
        </p>
      </Card>
    </div>
  );
}

function FeedSource({ fault, isAwake, onRead }: SourcesProps & { isAwake: boolean }) {
  const address = useRef<HTMLInputElement>(null);
  const [error, setError] = useState(fault?.message ?? null);
  // Back from an address that could not be read: the field says why, and a screen reader reads it there.
  const isRefused = fault !== null;
  useEffect(() => {
    if (isRefused) address.current?.focus();
  }, [isRefused]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = address.current?.value.trim() ?? "";
    if (typed !== "") return onRead({ address: typed });
    setError(NO_ADDRESS);
    address.current?.focus();
  };
  return (
    <Card>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <h2 className="font-serif text-2xl">From a feed</h2>
        <TextField
          ref={address}
          label="Address"
          hint="Your Medium page or any RSS or Atom feed. Medium’s feed holds your last ten published pieces."
          placeholder="medium.com/@name"
          defaultValue={fault?.address ?? ""}
          error={error}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button type="submit" variant="primary" className="self-start" disabled={!isAwake}>
          Look what is there
        </Button>
      </form>
    </Card>
  );
}

type ReadingProps = { what: string; read: number; total: number | null; onCancel: () => void };

function Reading({ what, read, total, onCancel }: ReadingProps) {
  return (
    <Card>
      <h2 className="break-words font-serif text-2xl">Reading {what}</h2>
      <p role="status" className="mt-1 text-muted tabular-nums">
        {total === null ? "Fetching…" : `${formatCount(read)} of ${formatCount(total)}`}
      </p>
      <progress
        aria-label={`Reading ${what}`}
        className="mt-3 w-full"
        max={total ?? undefined}
        value={total === null ? undefined : read}
      />
      <Button className="mt-4" onClick={onCancel}>
        Stop
      </Button>
    </Card>
  );
}
