"use client";

import type { ConflictProps } from "@/components/drafts/conflict-panel";
import { Button } from "@/components/ui/button";
import { loadLater } from "@/components/ui/load-later";

// Loaded when they are needed, which is rare. They may be needed just when the connection is gone: then a plain
// question takes their place, for a failed load must not take the text off the screen.
export const ConflictPanel = loadLater(() =>
  import("@/components/drafts/conflict-panel")
    .then((loaded) => loaded.ConflictPanel)
    .catch(() => PlainChoice),
);
export const GonePanel = loadLater(() =>
  import("@/components/drafts/gone-panel").then((loaded) => loaded.GonePanel).catch(() => PlainGone),
);

function PlainChoice({ conflict, onChoose }: ConflictProps) {
  const all = (side: "mine" | "theirs") =>
    onChoose(Object.fromEntries(conflict.clashes.map((name) => [name, side])));
  return (
    <section id="versions" role="alert" className="mb-8 rounded-card border border-warn bg-warn-soft p-5">
      <p className="mb-3">
        This draft was also changed elsewhere. The comparison could not be loaded; what you do not choose is
        kept under “Earlier texts”.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => all("mine")}>Keep mine</Button>
        <Button onClick={() => all("theirs")}>Take theirs</Button>
      </div>
    </section>
  );
}

function PlainGone() {
  return (
    <p role="alert" className="mb-8 rounded-card border border-warn bg-warn-soft p-5">
      This draft was removed elsewhere. What you typed is still on this page; copy it.
    </p>
  );
}
