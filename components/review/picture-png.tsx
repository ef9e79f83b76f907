"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

/** The picture to share as a PNG, which more places take than SVG; painted by this browser, with its own fonts. */
export function PicturePng({ href }: { href: string }) {
  const [isBusy, setBusy] = useState(false);
  const showToast = useToast();
  const save = async () => {
    setBusy(true);
    try {
      const { savePng } = await import("@/components/review/save-png");
      await savePng(href);
    } catch {
      showToast("The picture could not be made. Try again, or take the SVG.");
    }
    setBusy(false);
  };
  return (
    <Button size="small" disabled={isBusy} onClick={() => void save()}>
      Picture (PNG)
    </Button>
  );
}
