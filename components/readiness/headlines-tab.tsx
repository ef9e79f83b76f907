"use client";

import { useMemo } from "react";
import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import type { Headline } from "@/components/readiness/use-readiness";
import { Button } from "@/components/ui/button";
import { CardTable } from "@/components/ui/card-table";
import { Chip } from "@/components/ui/chip";
import { TextField } from "@/components/ui/field";
import { submitKept } from "@/components/ui/submit-kept";
import { useAction } from "@/components/ui/use-action";
import { addHeadlineAction, removeHeadlineAction } from "@/lib/readiness/actions";
import { compareHeadlines, type HeadlineRow } from "@/lib/readiness/compare-headlines";
import type { PieceText } from "@/lib/readiness/read-piece";

type Props = {
  text: PieceText;
  headlines: readonly Headline[];
  hands: ReadinessHands;
  onTake: (title: string) => void;
};

/** The headline and the others the writer thought of, side by side over the same text. */
export function HeadlinesTab({ text, headlines, hands, onTake }: Props) {
  const adding = useAction(addHeadlineAction);
  const removing = useAction(removeHeadlineAction);
  const { draftId, reload } = hands;
  const rows = useMemo(() => {
    const others = headlines.filter((one) => one.title !== text.title);
    const ids = [null, ...others.map(({ id }) => id)];
    const titles = [text.title, ...others.map(({ title }) => title)];
    return compareHeadlines(text, titles)
      .map((row, place): Row => ({ ...row, id: ids[place] ?? null }))
      .filter((row) => row.title.trim() !== "");
  }, [text, headlines]);
  const add = async (form: FormData) => {
    const outcome = await adding.run({ draftId, title: String(form.get("title") ?? "") });
    if (outcome.ok) await reload();
    return outcome.ok;
  };
  const remove = async (headlineId: string) => {
    const outcome = await removing.run({ draftId, headlineId });
    if (outcome.ok) await reload();
  };
  const take = async (row: Row) => {
    // The headline that gives way is kept to choose from.
    if (text.title.trim() !== "" && !headlines.some((one) => one.title === text.title)) {
      const kept = await adding.run({ draftId, title: text.title });
      if (!kept.ok) return;
    }
    onTake(row.title);
    await reload();
  };
  return (
    <div className="grid gap-5">
      {rows.length === 0 ? null : (
        <CardTable
          caption="Headlines side by side"
          rows={rows}
          rowKey={(row) => row.id ?? "current"}
          columns={[
            {
              id: "title",
              label: "Headline",
              isName: true,
              cell: (row) => <span className="break-words font-serif text-lg">{row.title}</span>,
            },
            { id: "length", label: "Characters", isNumber: true, cell: (row) => row.characters },
            {
              id: "card",
              label: "On a card of X",
              isEmpty: (row) => row.onCard === row.title,
              cell: (row) =>
                row.onCard === row.title ? "whole" : <span className="break-words">{row.onCard}</span>,
            },
            { id: "against", label: "What speaks against it", cell: (row) => <Against row={row} /> },
            {
              id: "do",
              label: "Choice",
              cell: (row) => {
                const { id } = row;
                return id === null ? (
                  <Chip>The headline now</Chip>
                ) : (
                  <div className="flex flex-wrap gap-2">
                    <Button size="small" aria-label={`Use it: ${row.title}`} onClick={() => void take(row)}>
                      Use it
                    </Button>
                    <Button
                      size="small"
                      variant="plain"
                      aria-label={`Remove: ${row.title}`}
                      onClick={() => void remove(id)}
                    >
                      Remove
                    </Button>
                  </div>
                );
              },
            },
          ]}
        />
      )}
      <form onSubmit={submitKept(add)} className="grid max-w-xl gap-3">
        <TextField
          name="title"
          label="Another headline"
          hint="Three are better than one; the best is rarely the first."
          autoComplete="off"
          error={adding.fields.title ?? adding.message ?? removing.message}
        />
        <div>
          <Button type="submit" size="small" variant="primary" disabled={adding.isPending}>
            Add the headline
          </Button>
        </div>
      </form>
    </div>
  );
}

type Row = HeadlineRow & { id: string | null };

function Against({ row }: { row: HeadlineRow }) {
  if (row.against.length === 0) return <span className="text-good">Nothing found</span>;
  return (
    <ul className="grid gap-1">
      {row.against.map((says) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  );
}
