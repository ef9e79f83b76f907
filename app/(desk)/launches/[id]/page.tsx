import { notFound, redirect } from "next/navigation";
import { chooseLaunchPage } from "@/lib/slot/choose-launch-page";
import { loadLaunch } from "@/lib/slot/load";

/** A launch's own address leads to the view that is of use now. */
export default async function LaunchPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = await loadLaunch(id);
  if (found === null) notFound();
  redirect(`/launches/${found.launch.id}/${chooseLaunchPage(found.launch, found.now)}`);
}
