"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { TemplateChoice } from "@/lib/plan/plan-page";

// Asked for once in many visits to a plan.
const SaveTemplateForm = dynamic(() =>
  import("@/components/templates/save-template-form").then((loaded) => loaded.SaveTemplateForm),
);

type Props = { launchId: string; templates: TemplateChoice[] };

/** The way from a plan to a template: a new one, or over one that is there. */
export function SaveTemplate({ launchId, templates }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title="Use it again"
      lead="A template keeps what you locked, skipped, added and wrote here. The next launch can be built from it."
    >
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button onClick={() => setOpen(true)}>Save as template</Button>
        {templates.length === 0 ? null : (
          <Link href="/templates" className="inline-flex min-h-11 items-center underline">
            {templates.length === 1 ? "Your template" : `Your ${templates.length} templates`}
          </Link>
        )}
      </div>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Save as template">
        <SaveTemplateForm launchId={launchId} templates={templates} onDone={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}
