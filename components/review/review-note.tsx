"use client";

import { SavedNote } from "@/components/ui/saved-note";
import { saveReviewNoteAction } from "@/lib/review/actions";

/** The writer's own words on the launch. */
export function ReviewNote({ launchId, note }: { launchId: string; note: string }) {
  return (
    <SavedNote
      storageKey={`first-hour.review-note.${launchId}`}
      label="Your review"
      hint="What worked, what you would do otherwise. It saves by itself."
      note={note}
      save={(text, seen) => saveReviewNoteAction({ launchId, note: text, seen })}
    />
  );
}
