import { type CardColumn, CardTable } from "@/components/ui/card-table";
import { Link } from "@/components/ui/link";
import type { TemplateSummary } from "@/lib/templates/template-page";
import { dateAt } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

type Props = { templates: TemplateSummary[]; zone: string };

/** The templates: what each holds, and where it was last used. */
export function TemplateTable({ templates, zone }: Props) {
  const columns: CardColumn<TemplateSummary>[] = [
    {
      id: "name",
      label: "Name",
      isName: true,
      cell: ({ id, name }) => (
        <Link href={`/templates/${id}`} className="break-words font-serif text-ink text-xl leading-snug">
          {name}
        </Link>
      ),
    },
    { id: "tasks", label: "Tasks", cell: (template) => describeTasks(template) },
    {
      id: "used",
      label: "Last used in",
      cell: ({ lastLaunch }) =>
        lastLaunch === null ? (
          <span className="text-muted">no launch yet</span>
        ) : (
          <>
            <Link href={`/launches/${lastLaunch.id}`} className="break-words">
              {lastLaunch.title === "" ? "Untitled" : lastLaunch.title}
            </Link>
            , <span className="whitespace-nowrap">{formatDate(dateAt(lastLaunch.slotAt, zone))}</span>
          </>
        ),
    },
    {
      id: "changed",
      label: "Changed",
      cell: ({ updatedAt }) => formatDate(dateAt(updatedAt, zone)),
    },
  ];
  return <CardTable caption="Your templates" columns={columns} rows={templates} rowKey={({ id }) => id} />;
}

/** "31 tasks, 2 of them your own, 1 left out" */
export function describeTasks({ taskCount, ownCount, skippedCount }: TemplateSummary): string {
  return [
    taskCount === 1 ? "1 task" : `${taskCount} tasks`,
    ownCount === 0 ? "" : `${ownCount} of them your own`,
    skippedCount === 0 ? "" : `${skippedCount} left out`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
