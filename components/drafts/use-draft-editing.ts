"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { type DeskView, EditingDesk } from "@/components/drafts/editing-desk";
import { type Draft, fieldsOf } from "@/lib/drafts/draft";

/** The editing of one draft: what is on the screen, and the desk that saves it. */
export function useDraftEditing(draft: Draft): { desk: EditingDesk; view: DeskView } {
  const [desk] = useState(
    () => new EditingDesk(draft.id, { revision: draft.revision, fields: fieldsOf(draft) }, draft.updatedAt),
  );
  const view = useSyncExternalStore(desk.subscribe, desk.read, desk.read);
  useEffect(() => desk.start(), [desk]);
  // A page that the server has drawn anew (after a move, say) may know a newer text.
  useEffect(() => desk.hear({ revision: draft.revision, fields: fieldsOf(draft) }), [desk, draft]);
  return { desk, view };
}
