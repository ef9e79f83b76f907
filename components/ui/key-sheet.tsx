"use client";

import { useCallback, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { type KeyLine, KeyList } from "@/components/ui/key-list";
import { useSheetKey } from "@/components/ui/use-sheet-key";

/** The sheet of keys behind `?`. Put it once on a page that has keys. */
export function KeySheet({ title, lines }: { title: string; lines: KeyLine[] }) {
  const [isOpen, setOpen] = useState(false);
  useSheetKey(useCallback(() => setOpen(true), []));
  return (
    <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={title}>
      <KeyList lines={lines} />
    </Dialog>
  );
}
