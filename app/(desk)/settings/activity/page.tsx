import type { Metadata } from "next";
import { ActivityEditor } from "@/components/channels/activity-editor";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { DEFAULT_ACTIVITY, KIND_NAMES, PLATFORM_KINDS } from "@/lib/channels/activity";
import { loadActivity } from "@/lib/channels/load";
import { HOUR_EVIDENCE } from "@/lib/plan/hour-evidence";

export const metadata: Metadata = { title: "When your readers are awake" };

export default async function ActivityPage() {
  const { activity, channels } = await loadActivity();
  const zoneless = PLATFORM_KINDS.flatMap((kind) => channels[kind].zoneless);
  return (
    <>
      <PageHeader
        above={<Link href="/settings">Settings</Link>}
        title="When your readers are awake"
        lead="How present people are by their own local hour, as a multiplier: × 1 is a middling hour."
      />
      <div className="mb-8 grid max-w-3xl gap-3">
        <p>
          <strong className="font-semibold">Nobody measured this.</strong> These curves are our assumptions,
          mild on purpose: half a middling hour’s presence in the night, a third more at the best hours. What
          a post brings is multiplied by the hour at which it goes out, over the zones of its channel.
        </p>
        <p className="text-muted">{HOUR_EVIDENCE}</p>
        {zoneless.length === 0 ? null : (
          <p className="text-muted">
            The hour makes no difference yet for {listNames(zoneless)}: where their followers live is not
            noted. <Link href="/channels">Add zones</Link> there, and these curves count.
          </p>
        )}
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        {PLATFORM_KINDS.map((kind) => (
          <ActivityEditor
            key={kind}
            kind={kind}
            title={KIND_NAMES[kind]}
            channels={channels[kind].names}
            own={activity[kind].from === "own" ? [...activity[kind].value] : null}
            fallback={[...DEFAULT_ACTIVITY[kind].value]}
            reason={DEFAULT_ACTIVITY[kind].source}
          />
        ))}
      </div>
      <p className="mt-8">
        <ButtonLink href="/channels">Channels and their zones</ButtonLink>
      </p>
    </>
  );
}

/** "X, Medium and 2 more" */
function listNames(names: string[]): string {
  if (names.length <= 3)
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
}
