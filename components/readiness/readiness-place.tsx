"use client";

import { useCallback, useDeferredValue, useEffect, useState } from "react";
import type { FieldIds } from "@/components/readiness/show-place";
import { loadLater } from "@/components/ui/load-later";
import { Section } from "@/components/ui/section";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import type { DraftState } from "@/lib/drafts/draft-state";
import type { PieceText } from "@/lib/readiness/read-piece";

// The rules of thirty checks: fetched when a hand first comes to the page.
const ReadinessDesk = loadLater(() =>
  import("@/components/readiness/readiness-desk").then((loaded) => loaded.ReadinessDesk),
);

export type ReadinessProps = {
  draftId: string;
  text: PieceText;
  state: DraftState;
  fieldIds: FieldIds;
  /** Takes another headline. */
  onTitle: (title: string) => void;
};

/** Where a draft's readiness is shown, once somebody is there to read it. */
export function ReadinessPlace(props: ReadinessProps) {
  const [isWanted, setWanted] = useState(false);
  const want = useCallback(() => setWanted(true), []);
  useFirstTouch(want);
  useEffect(() => {
    if (location.hash === "#readiness") want();
  }, [want]);
  // Comparing and drawing may lag behind the keys; the keys may not lag.
  const text = useDeferredValue(props.text);
  return (
    <div id="readiness" className="min-h-40 scroll-mt-16">
      {isWanted ? (
        <ReadinessDesk {...props} text={text} />
      ) : (
        <Section title="Readiness">
          <p className="text-muted">
            What to look at before it goes out; checked in your browser as you write.
          </p>
        </Section>
      )}
    </div>
  );
}
