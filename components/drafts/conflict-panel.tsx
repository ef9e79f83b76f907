"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { markChange, shorten } from "@/lib/drafts/changed-part";
import type { DraftFields } from "@/lib/drafts/draft";
import type { Editing } from "@/lib/drafts/editing";
import type { FieldName } from "@/lib/drafts/merge-fields";

type Side = "mine" | "theirs";
export type ConflictProps = {
  conflict: NonNullable<Editing["conflict"]>;
  mine: DraftFields;
  onChoose: (choices: Partial<Record<FieldName, Side>>) => void;
};

const NAMES: Record<FieldName, string> = {
  title: "Title",
  subtitle: "Subtitle",
  body: "Text",
  topics: "Topics",
  coverUrl: "Cover",
  canonicalUrl: "Canonical link",
  publishedUrl: "Published link",
};
/** How much of what both sides share is shown around a difference. */
const AROUND = 240;

/** Two devices changed the same fields: both texts side by side, and a choice for each field. Nothing is lost by it. */
export function ConflictPanel({ conflict, mine, onChoose }: ConflictProps) {
  const { clashes, theirs } = conflict;
  const [choices, setChoices] = useState<Partial<Record<FieldName, Side>>>({});
  const chosen = clashes.filter((name) => choices[name] !== undefined).length;
  const all = (side: Side) => onChoose(Object.fromEntries(clashes.map((name) => [name, side])));
  return (
    <section
      id="versions"
      role="alert"
      aria-label="Two versions"
      className="mb-8 scroll-mt-16 rounded-card border border-warn bg-warn-soft p-4 sm:p-5"
    >
      <h2 className="font-serif text-2xl">This draft was also changed elsewhere</h2>
      <p className="mt-1 max-w-2xl">
        Another tab or device saved while you wrote here. Choose what stays; what you do not choose goes to
        “Earlier texts”, where it can be brought back.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => all("mine")}>
          Keep mine
        </Button>
        <Button onClick={() => all("theirs")}>Take theirs</Button>
      </div>
      <div className="mt-5 grid gap-5">
        {clashes.map((name) => (
          <FieldChoice
            key={name}
            name={name}
            mine={textOf(mine, name)}
            theirs={textOf(theirs.fields, name)}
            choice={choices[name]}
            onChoose={(side) => setChoices({ ...choices, [name]: side })}
          />
        ))}
      </div>
      {clashes.length > 1 ? (
        <Button className="mt-4" disabled={chosen < clashes.length} onClick={() => onChoose(choices)}>
          {chosen < clashes.length
            ? `Choose for each field (${chosen} of ${clashes.length})`
            : "Use this mixture"}
        </Button>
      ) : null}
    </section>
  );
}

type ChoiceProps = {
  name: FieldName;
  mine: string;
  theirs: string;
  choice: Side | undefined;
  onChoose: (side: Side) => void;
};

function FieldChoice({ name, mine, theirs, choice, onChoose }: ChoiceProps) {
  const group = useId();
  const sides: { side: Side; label: string; text: string; other: string }[] = [
    { side: "mine", label: "Written here", text: mine, other: theirs },
    { side: "theirs", label: "Saved elsewhere", text: theirs, other: mine },
  ];
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{NAMES[name]}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {sides.map(({ side, label, text, other }) => (
          <label
            key={side}
            className="flex min-w-0 flex-col rounded-control border border-edge bg-sheet p-3 has-checked:outline-2 has-checked:outline-focus"
          >
            <span className="flex items-center gap-2 font-semibold text-sm">
              <input
                type="radio"
                name={group}
                checked={choice === side}
                onChange={() => onChoose(side)}
                className="size-4"
              />
              {label}
            </span>
            <Difference text={text} other={other} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Difference({ text, other }: { text: string; other: string }) {
  const part = markChange(text, other);
  return (
    <span className="mt-2 max-h-72 overflow-y-auto whitespace-pre-wrap break-words font-serif">
      {text === "" ? <span className="text-faint">Empty</span> : null}
      {shorten(part.before, "start", AROUND)}
      {part.changed === "" ? null : (
        <mark className="rounded bg-ink/10 text-ink underline decoration-2 underline-offset-4">
          {part.changed}
        </mark>
      )}
      {shorten(part.after, "end", AROUND)}
    </span>
  );
}

function textOf(fields: DraftFields, name: FieldName): string {
  return name === "topics" ? fields.topics.join(", ") : (fields[name] ?? "");
}
