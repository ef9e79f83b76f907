"use client";

import { useMemo, useState } from "react";
import type { Found, FoundPiece, NotTaken } from "@/components/drafts/use-import";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Link } from "@/components/ui/link";
import { countWords } from "@/lib/drafts/count-words";
import type { Piece, Place } from "@/lib/drafts/piece";
import { chooseTopics, leftOutTopics, MAX_TOPICS } from "@/lib/drafts/topics";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { dateAt } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

type Props = {
  found: Found;
  fault: string | null;
  zone: string;
  onSave: (keys: ReadonlySet<string>, place: Place) => void;
  onBack: () => void;
};

const PLACES: Record<Place, string> = {
  as_is: "Live if published, else Writing",
  ready: "All in Ready, to be launched",
  writing: "All in Writing, to be worked on",
};

/** What was found, with a box for each piece that is new; the ones that are there already lead to their draft. */
export function PieceChoice({ found, fault, zone, onSave, onBack }: Props) {
  const fresh = useMemo(() => found.pieces.filter((piece) => piece.draftId === null), [found]);
  const [keys, setKeys] = useState<ReadonlySet<string>>(() => new Set(fresh.map(({ key }) => key)));
  const [place, setPlace] = useState<Place>("as_is");
  const choose = (wanted: (piece: Piece) => boolean) =>
    setKeys(new Set(fresh.filter(({ piece }) => wanted(piece)).map(({ key }) => key)));
  const toggle = (key: string) => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    setKeys(next);
  };
  return (
    <div className="grid gap-5">
      {fault === null ? null : <FormError message={fault} />}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 className="font-serif text-2xl">{found.title || "What was found"}</h2>
          <p className="text-muted">{describe(found, fresh.length)}</p>
          {found.pieces.some(({ piece }) => piece.source === "export") ? (
            <p className="text-muted text-sm">
              Medium exports your responses to others as posts too; untick those.
            </p>
          ) : null}
        </div>
        {fresh.length > 1 ? <QuickChoice fresh={fresh} onChoose={choose} /> : null}
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-sheet shadow-lift">
        {found.pieces.map((one) => (
          <PieceRow
            key={one.key}
            found={one}
            zone={zone}
            isChosen={keys.has(one.key)}
            onToggle={() => toggle(one.key)}
          />
        ))}
      </ul>
      <NotTakenList items={found.notTaken} />
      <div className="sticky bottom-0 -mx-2 flex flex-wrap items-end gap-3 border-line border-t bg-paper px-2 py-4">
        {fresh.length === 0 ? null : (
          <>
            <SelectField
              label="Where they go"
              className="w-full sm:w-auto"
              value={place}
              onChange={(event) => setPlace(event.target.value as Place)}
            >
              {Object.entries(PLACES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
            <Button variant="primary" disabled={keys.size === 0} onClick={() => onSave(keys, place)}>
              Import {countOf(keys.size, "piece")}
            </Button>
          </>
        )}
        <Button variant={fresh.length === 0 ? "primary" : "quiet"} onClick={onBack}>
          {fresh.length === 0 ? "Choose another source" : "Back"}
        </Button>
      </div>
    </div>
  );
}

type QuickProps = { fresh: FoundPiece[]; onChoose: (wanted: (piece: Piece) => boolean) => void };

function QuickChoice({ fresh, onChoose }: QuickProps) {
  const hasBoth =
    fresh.some(({ piece }) => piece.isPublished) && fresh.some(({ piece }) => !piece.isPublished);
  return (
    <fieldset aria-label="Choose at once" className="flex flex-wrap gap-1">
      <Button size="small" variant="plain" onClick={() => onChoose(() => true)}>
        All
      </Button>
      <Button size="small" variant="plain" onClick={() => onChoose(() => false)}>
        None
      </Button>
      {hasBoth ? (
        <>
          <Button size="small" variant="plain" onClick={() => onChoose((piece) => !piece.isPublished)}>
            Drafts
          </Button>
          <Button size="small" variant="plain" onClick={() => onChoose((piece) => piece.isPublished)}>
            Published
          </Button>
        </>
      ) : null}
    </fieldset>
  );
}

type RowProps = { found: FoundPiece; zone: string; isChosen: boolean; onToggle: () => void };

function PieceRow({ found: { piece, draftId }, zone, isChosen, onToggle }: RowProps) {
  const { words } = useMemo(() => countWords(piece.body), [piece.body]);
  const leftOut = leftOutTopics(piece.topics);
  const facts = [
    piece.publishedAt === null
      ? piece.isPublished
        ? "published"
        : "draft"
      : formatDate(dateAt(piece.publishedAt, zone)),
    words === 0 ? "no text" : countOf(words, "word"),
    chooseTopics(piece.topics).join(", "),
    leftOut.length === 0 ? "" : `left out, for ${MAX_TOPICS} topics are the most: ${leftOut.join(", ")}`,
  ];
  const about = (
    <span className="min-w-0">
      <span className="block break-words font-serif text-lg leading-snug">
        {piece.title || "Untitled draft"}
      </span>
      <span className="text-muted text-sm tabular-nums">
        {facts.filter((fact) => fact !== "").join(" · ")}
      </span>
    </span>
  );
  if (draftId !== null) {
    return (
      <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 pl-12">
        {about}
        <span className="flex items-center gap-3">
          <Chip>already there</Chip>
          <Link href={`/drafts/${draftId}`} className="underline">
            Open
          </Link>
        </span>
      </li>
    );
  }
  return (
    <li>
      <label className="flex cursor-pointer items-start gap-3 px-4 py-3 hover:bg-sunken">
        <input type="checkbox" checked={isChosen} onChange={onToggle} className="mt-1 size-5 shrink-0" />
        {about}
      </label>
    </li>
  );
}

/** Pieces of a readable file that cannot be taken, each with its reason. */
export function NotTakenList({ items }: { items: NotTaken[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-semibold">
        {items.length === 1 ? "One could not be taken" : `${formatCount(items.length)} could not be taken`}
      </h3>
      <ul className="divide-y divide-line rounded-card border border-line">
        {items.map((item) => (
          <li key={item.key} className="px-4 py-2.5">
            <span className="break-words font-serif">{item.name}</span>
            <span className="block text-muted text-sm">{item.message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function describe(found: Found, fresh: number): string {
  const count = found.pieces.length;
  if (count === 0) return "Nothing here can be taken.";
  const all = countOf(count, "piece");
  if (fresh === 0) return `${all}, and you have ${count === 1 ? "it" : "all of them"} already.`;
  return fresh === count
    ? `${all}, none of them among your drafts yet.`
    : `${all}, ${formatCount(fresh)} of them new to your drafts.`;
}
