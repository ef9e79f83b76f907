"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { loadLater } from "@/components/ui/load-later";
import type { DraftFields } from "@/lib/drafts/draft";

// Loaded when it is opened: most drafts never had two versions.
const EarlierTextsDialog = loadLater(() =>
  import("@/components/drafts/earlier-texts-dialog").then((loaded) => loaded.EarlierTextsDialog),
);

type Props = { draftId: string; zone: string; onBringBack: (fields: Partial<DraftFields>) => void };

/** The way to texts that were replaced and can be brought back. */
export function EarlierTexts(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="plain" size="small" onClick={() => setOpen(true)}>
        Earlier texts
      </Button>
      {isOpen ? <EarlierTextsDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
