import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";

/** Where most writers begin. */
const FIRST: PlatformId[] = ["medium_followers", "x", "linkedin", "newsletter"];

export function NoChannels() {
  return (
    <EmptyState
      title="Where are your readers?"
      actions={
        <>
          {FIRST.map((id) => (
            <ButtonLink key={id} href={`/channels/new?platform=${id}`}>
              {findPlatform(id).name}
            </ButtonLink>
          ))}
          <ButtonLink href="/channels/new" variant="primary">
            See all places
          </ButtonLink>
        </>
      }
    >
      Add each place where people follow you. The planner orders your posts by what each still brings within
      the hour, so it needs to know how many people are there and how long a post lives. Start with your
      Medium followers: Medium tells them at T0 by itself.
    </EmptyState>
  );
}
