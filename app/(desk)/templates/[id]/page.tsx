import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TemplateBoard } from "@/components/templates/template-board";
import { TemplateButtons } from "@/components/templates/template-buttons";
import { describeTasks } from "@/components/templates/template-table";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { loadTemplate } from "@/lib/templates/load";
import type { TemplateSummary } from "@/lib/templates/template-page";
import { dateAt } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadTemplate((await params).id);
  return { title: page === null ? "Nothing here" : page.template.name };
}

export default async function TemplatePage({ params }: Props) {
  const page = await loadTemplate((await params).id);
  if (page === null) notFound();
  const { template, rows, zone } = page;
  return (
    <>
      <PageHeader
        above={<Link href="/templates">Templates</Link>}
        title={template.name}
        lead={<Use template={template} zone={zone} />}
        actions={<TemplateButtons id={template.id} name={template.name} />}
      />
      <p className="mb-3 max-w-3xl">
        A locked line starts at its time in every launch. For all others the planner finds the best place
        anew: the time in grey is where they stood last.
      </p>
      <p className="mb-8 max-w-3xl text-muted">
        <code>{"{title}"}</code>, <code>{"{subtitle}"}</code>, <code>{"{publication}"}</code> and{" "}
        <code>{"{tags}"}</code> become those of each launch, <code>{"{link}"}</code> the address once it is
        live. Words you did not write over follow the house’s checklist.
      </p>
      <TemplateBoard templateId={template.id} rows={rows} />
    </>
  );
}

function Use({ template, zone }: { template: TemplateSummary; zone: string }) {
  const { lastLaunch, launchCount } = template;
  return (
    <>
      {describeTasks(template)}.{" "}
      {lastLaunch === null ? (
        "Not used in a launch yet."
      ) : (
        <>
          Used in {launchCount === 1 ? "one launch" : `${launchCount} launches`}, last in{" "}
          <Link href={`/launches/${lastLaunch.id}`} className="break-words text-ink">
            {lastLaunch.title === "" ? "Untitled" : lastLaunch.title}
          </Link>{" "}
          on {formatDate(dateAt(lastLaunch.slotAt, zone))}.
        </>
      )}
    </>
  );
}
