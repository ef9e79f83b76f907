"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { loadLater } from "@/components/ui/load-later";
import { Section } from "@/components/ui/section";
import type { TemplateChoice } from "@/lib/plan/plan-page";

// Asked for once in many visits to a plan.
const SaveTemplateDialog = loadLater(() =>
  import("@/components/templates/save-template-dialog").then((loaded) => loaded.SaveTemplateDialog),
);

type Props = { launchId: string; templates: TemplateChoice[] };

/** The way from a plan to a template: a new one, or over one that is there. */
export function SaveTemplate({ launchId, templates }: Props) {
  const [isOpen, setOpen] = useState(false);
  // Kept once it is there, so that closing it gives the focus back.
  const [wasOpened, setOpened] = useState(false);
  return (
    <Section
      title="Use it again"
      lead="A template keeps what you locked, skipped, added and wrote here. The next launch can be built from it."
    >
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button
          onClick={() => {
            setOpened(true);
            setOpen(true);
          }}
        >
          Save as template
        </Button>
        {templates.length === 0 ? null : (
          <Link href="/templates" className="inline-flex min-h-11 items-center underline">
            {templates.length === 1 ? "Your template" : `Your ${templates.length} templates`}
          </Link>
        )}
      </div>
      {wasOpened ? (
        <SaveTemplateDialog
          launchId={launchId}
          templates={templates}
          isOpen={isOpen}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </Section>
  );
}
