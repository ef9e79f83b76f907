import type { Metadata } from "next";
import { FirstVisit } from "@/components/desk/first-visit";
import { NextLaunch } from "@/components/desk/next-launch";
import { NextSteps } from "@/components/desk/next-steps";
import { RecentDrafts } from "@/components/desk/recent-drafts";
import { WarmUp } from "@/components/desk/warm-up";
import { ExampleButton } from "@/components/example/example-button";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { loadDesk } from "@/lib/desk/load";
import { formatDate } from "@/lib/time/format";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const desk = await loadDesk();
  const title = `Your desk, ${desk.owner.name}`;
  if (desk.isEmpty) {
    return (
      <>
        <PageHeader title={title} />
        <FirstVisit example={<ExampleButton isFilled={false} />} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={title}
        lead={formatDate(desk.today)}
        actions={<ButtonLink href="/drafts/new">New draft</ButtonLink>}
      />
      {desk.next === null ? null : (
        <NextLaunch launch={desk.next} blocks={desk.nextBlocks} zone={desk.zone} now={desk.now} />
      )}
      <NextSteps steps={desk.steps} />
      <WarmUp today={desk.today} {...desk.warmUp} />
      <RecentDrafts drafts={desk.drafts} now={desk.now} />
      {desk.isExample ? <ExampleButton isFilled /> : null}
    </>
  );
}
