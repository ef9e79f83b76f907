import type { Metadata } from "next";
import { TemplateTable } from "@/components/templates/template-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadTemplates } from "@/lib/templates/load";

export const metadata: Metadata = { title: "Templates" };

export default async function TemplatesPage() {
  const { templates, zone } = await loadTemplates();
  return (
    <>
      <PageHeader title="Templates" lead="Checklists of your own, to build the next plan from." />
      {templates.length === 0 ? (
        <EmptyState
          title="No templates yet"
          actions={
            <>
              <ButtonLink href="/launches" variant="primary">
                See your launches
              </ButtonLink>
              <ButtonLink href="/calendar">Choose a slot</ButtonLink>
            </>
          }
        >
          Open the plan of a launch, change it until it is the way you work, and choose “Save as template” at
          its foot. Times are kept relative to going live, words without the piece’s name.
        </EmptyState>
      ) : (
        <TemplateTable templates={templates} zone={zone} />
      )}
    </>
  );
}
