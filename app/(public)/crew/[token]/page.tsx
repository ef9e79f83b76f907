import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { loadInvitation } from "@/lib/crew/load";
import { formatDateTime } from "@/lib/time/format";

// Nothing of the launch: a chat shows the title of whatever link is pasted into it.
export const metadata: Metadata = { title: "An invitation to help" };

export default async function CrewLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await loadInvitation(token);
  if (invitation === null) notFound();
  const { writerName, name, title, slotAt } = invitation;
  return (
    <>
      <h1 className="break-words font-serif text-4xl leading-tight">{`Help ${writerName} with a launch`}</h1>
      <p className="mt-4 break-words text-lg">
        {`Hello ${name}. “${title}” is planned to go live on ${formatDateTime(slotAt, "UTC")} UTC.`}
      </p>
      <p className="mt-3 text-muted">
        The live page shows your tasks first, in your own time zone. You need no account. What you do there is
        seen by everybody who helps, with your name.
      </p>
      {/* By hand, and not by merely opening the link: chats open links to preview them. */}
      <form method="post" action={`/crew/${token}/enter`} className="mt-6">
        <Button type="submit" variant="primary" size="large" className="w-full">
          Open the live page
        </Button>
      </form>
    </>
  );
}
