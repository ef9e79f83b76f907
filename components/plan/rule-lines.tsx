"use client";

import { Link } from "@/components/ui/link";
import { describeCard } from "@/lib/channels/rule-card";
import type { TaskPlace } from "@/lib/plan/plan-page";

/** The rules the writer noted of a place, where they are needed. */
export function RuleLines({ place }: { place: TaskPlace }) {
  const { card, channelId, platformName } = place;
  const lines = card === null ? [] : describeCard(card);
  const rulesUrl = card?.rulesUrl ?? "";
  if (lines.length === 0 && rulesUrl === "") {
    return place.isCommunity ? (
      <p className="text-muted text-sm">
        No rules noted for this place.{" "}
        <Link className="underline" href={`/channels/${channelId}#rules`}>
          Note them
        </Link>
      </p>
    ) : null;
  }
  return (
    <aside aria-label={`Rules of ${platformName}`} className="rounded-control bg-sunken px-3 py-2 text-sm">
      <ul className="grid gap-0.5">
        {lines.map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
      <p className="mt-1 flex flex-wrap gap-x-4 text-muted">
        {rulesUrl === "" ? null : (
          <a className="underline" href={rulesUrl} target="_blank" rel="noreferrer">
            Their rules
          </a>
        )}
        <Link className="underline" href={`/channels/${channelId}#rules`}>
          Change this card
        </Link>
      </p>
    </aside>
  );
}
