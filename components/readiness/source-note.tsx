"use client";

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { RemoveSource } from "@/components/readiness/remove-source";
import { SavedNote } from "@/components/ui/saved-note";
import { saveSourceNoteAction } from "@/lib/readiness/actions";
import type { ResearchLink } from "@/lib/readiness/check";

type Props = { link: ResearchLink; hands: ReadinessHands };

/** One text that exists, and the writer's note on it, which saves by itself. */
export function SourceNote({ link, hands }: Props) {
  const { draftId, reload } = hands;
  const save = async (text: string, seen: string) => {
    const outcome = await saveSourceNoteAction({ draftId, sourceId: link.id, text, seen });
    if (outcome.ok) void reload();
    return outcome;
  };
  return (
    <li className="rounded-control border border-line bg-sheet p-3">
      <div className="flex items-start justify-between gap-3">
        <SourceName link={link} />
        <RemoveSource link={link} hands={hands} />
      </div>
      <SavedNote
        storageKey={`first-hour.source-note.${link.id}`}
        label={`What ${link.name} says`}
        isLabelHidden
        note={link.note}
        save={save}
        rows={2}
      />
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
