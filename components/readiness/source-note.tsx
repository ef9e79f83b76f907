"use client";

import { useState } from "react";
import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { useRemoveSource } from "@/components/readiness/use-remove-source";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useAction } from "@/components/ui/use-action";
import { changeSourceAction } from "@/lib/readiness/actions";
import type { ResearchLink } from "@/lib/readiness/check";

type Props = { link: ResearchLink; hands: ReadinessHands };

/** One text that exists, and the writer's note on it; the note is saved when it is left. */
export function SourceNote({ link, hands }: Props) {
  const [note, setNote] = useState(link.note);
  const { run, isPending, message } = useAction(changeSourceAction);
  const { remove, isRemoving } = useRemoveSource(hands);
  const save = async () => {
    if (note.trim() === link.note) return;
    const outcome = await run({ draftId: hands.draftId, sourceId: link.id, note });
    if (outcome.ok) await hands.reload();
  };
  return (
    <li className="rounded-control border border-line bg-sheet p-3">
      <div className="flex items-start justify-between gap-3">
        <SourceName link={link} />
        <Button
          size="small"
          variant="plain"
          disabled={isRemoving}
          aria-label={`Remove ${link.name}`}
          onClick={() => void remove(link)}
        >
          Remove
        </Button>
      </div>
      <TextArea
        label={`What ${link.name} says`}
        isLabelHidden
        placeholder="What it says, or leaves out"
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => void save()}
        error={message}
      />
      <p role="status" className="text-muted text-sm">
        {isPending ? "Saving…" : note.trim() !== link.note ? "Saved when you leave the field" : ""}
      </p>
    </li>
  );
}

/** A source's name, as a link where its address is known. */
export function SourceName({ link }: { link: Pick<ResearchLink, "name" | "address"> }) {
  return link.address === null ? (
    <p className="min-w-0 break-words font-semibold">{link.name}</p>
  ) : (
    <a
      href={link.address}
      target="_blank"
      rel="noreferrer"
      className="min-w-0 break-words font-semibold underline"
    >
      {link.name}
    </a>
  );
}
