import { CardTable } from "@/components/ui/card-table";
import { LOSS_TEXT, noticeName } from "@/lib/notifications/describe-losses";
import type { Loss, NoticeKind } from "@/lib/notifications/notice";
import { formatDateTime } from "@/lib/time/format";

type NoticeRow = {
  id: string;
  kind: NoticeKind;
  title: string;
  deviceName: string;
  dueAt: number;
  state: string;
  because: Loss | null;
  sentAt: number | null;
  acknowledgedAt: number | null;
};

/** Which notices of a launch went to which device, and which were lost and why. */
export function NoticeTable({ notices, zone }: { notices: NoticeRow[]; zone: string }) {
  return (
    <CardTable
      caption="Notices"
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        { id: "what", label: "Notice", isName: true, cell: (row) => noticeName(row) },
        { id: "due", label: "Due", cell: ({ dueAt }) => formatDateTime(dueAt, zone) },
        { id: "device", label: "Device", cell: ({ deviceName }) => deviceName },
        { id: "what-became", label: "What became of it", cell: (row) => describeFate(row, zone) },
      ]}
    />
  );
}

function describeFate({ state, because, sentAt, acknowledgedAt }: NoticeRow, zone: string): string {
  if (state === "lost") return `Lost: ${because === null ? "nobody knows why" : LOSS_TEXT[because]}`;
  if (state === "refused") return "Not taken by the push service yet; it is tried again";
  if (sentAt === null) return "Being sent";
  const sent = `Sent ${formatDateTime(sentAt, zone)}`;
  return acknowledgedAt === null
    ? sent
    : `${sent}, seen or dealt with ${formatDateTime(acknowledgedAt, zone)}`;
}
