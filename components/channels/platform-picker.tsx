"use client";

import { type ReactNode, useState } from "react";
import { TextField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

export type PlatformChoice = {
  id: string;
  group: string;
  name: string;
  hint: string;
  /** "55 % within the hour" or "Automatic at T0". */
  fact: string;
  /** Channels the writer already has there. */
  used: number;
  mark: ReactNode;
};

/** Every kind of place, grouped; typing narrows it down. */
export function PlatformPicker({ choices }: { choices: PlatformChoice[] }) {
  const [query, setQuery] = useState("");
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const left = choices.filter(({ name, hint, group }) => {
    const text = `${name} ${hint} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const groups = [...new Set(left.map((choice) => choice.group))];
  return (
    <>
      <search className="mb-8 block max-w-md">
        <TextField
          label="Find a place"
          type="search"
          value={query}
          placeholder="newsletter, group, Mastodon …"
          onChange={(event) => setQuery(event.currentTarget.value)}
          autoComplete="off"
        />
      </search>
      <p role="status" className="sr-only">
        {query === "" ? "" : `${formatCount(left.length)} of ${countOf(choices.length, "place")}`}
      </p>
      {left.length === 0 ? (
        <p className="text-muted">
          Nothing here is called that.{" "}
          <Link href="/channels/new?platform=other" className="text-ink">
            Add it as another place
          </Link>
          .
        </p>
      ) : null}
      {groups.map((group) => (
        <section key={group} aria-label={group} className="mb-8">
          <h2 className="mb-3 font-serif text-xl">{group}</h2>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {left
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <li key={choice.id}>
                  <Link
                    href={`/channels/new?platform=${choice.id}`}
                    className="flex h-full gap-3 rounded-card border border-line bg-sheet p-4 text-ink no-underline hover:border-edge hover:bg-sunken"
                  >
                    {choice.mark}
                    <span className="min-w-0">
                      <span className="block font-semibold leading-tight">{choice.name}</span>
                      <span className="block text-muted text-sm">{choice.hint}</span>
                      <span className="mt-1 block text-muted text-sm tabular-nums">
                        {choice.fact}
                        {choice.used === 0 ? "" : ` · ${choice.used} on your desk`}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
