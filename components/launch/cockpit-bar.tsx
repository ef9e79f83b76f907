"use client";

import { useEffect, useMemo, useState } from "react";
import { ConnectionLine, RefusedLines } from "@/components/launch/connection-line";
import { CrewLine } from "@/components/launch/crew-line";
import type { LinkState } from "@/components/launch/launch-link";
import type { Newer } from "@/components/offline/open-page";
import { Link } from "@/components/ui/link";
import { type Cockpit, isHelpers } from "@/lib/launch/cockpit";

type Props = {
  cockpit: Cockpit;
  link: LinkState;
  now: number;
  zone: string;
  newer: Newer;
  onRetry: () => void;
  onDismiss: (operationId: string) => void;
  onKeys: () => void;
  onSignals: () => void;
};

/** Which piece this is, the way back to the plan, and whether this device is in step. */
export function CockpitBar(props: Props) {
  const { cockpit, link, newer, now, zone, onRetry, onDismiss, onKeys, onSignals } = props;
  const titles = useMemo(() => new Map(cockpit.tasks.map(({ id, title }) => [id, title])), [cockpit.tasks]);
  return (
    <header className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-3">
        <h1 className="min-w-0 truncate font-serif text-lg lg:text-2xl">
          {cockpit.title}
          {cockpit.publicationName === null ? null : (
            <span className="text-muted">{` in ${cockpit.publicationName}`}</span>
          )}
        </h1>
        <nav aria-label="Cockpit" className="flex shrink-0 items-center gap-1 text-sm">
          <button
            type="button"
            className="hidden min-h-11 px-2 text-muted underline lg:block"
            onClick={onKeys}
          >
            Keys
          </button>
          <button type="button" className="min-h-11 px-2 text-muted underline" onClick={onSignals}>
            Signals
          </button>
          <ThemeSwitch />
          {isHelpers(cockpit) ? null : (
            <Link
              className="inline-flex min-h-11 items-center px-2 text-muted underline"
              href={`/launches/${cockpit.launchId}/plan`}
            >
              Plan
            </Link>
          )}
        </nav>
      </div>
      <div className="flex flex-wrap items-center gap-x-5">
        <ConnectionLine link={link} onRetry={onRetry} />
        <CrewLine cockpit={cockpit} people={link.people} now={now} zone={zone} />
      </div>
      <RefusedLines refused={link.refused} titles={titles} onDismiss={onDismiss} />
      <NewerLine newer={newer} />
    </header>
  );
}

/** Said quietly: nothing about a new version is urgent in an hour. */
function NewerLine({ newer }: { newer: Newer }) {
  if (newer === null) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
      {newer === "waiting" ? (
        "A newer version of First Hour is ready; it waits until the hour is over."
      ) : (
        <>
          A newer version of First Hour is here. This page is still the one before.
          <button
            type="button"
            className="min-h-9 font-semibold underline"
            onClick={() => window.location.reload()}
          >
            Open the new one
          </button>
        </>
      )}
    </p>
  );
}

const THEME_KEY = "first-hour:cockpit-theme";

/** Dark unless the writer sits in the sun. */
function ThemeSwitch() {
  const [isLight, setLight] = useState(false);
  useEffect(() => {
    try {
      if (localStorage.getItem(THEME_KEY) === "light") setLight(true);
    } catch {
      // Nothing is kept here: dark it stays.
    }
  }, []);
  useEffect(() => {
    if (isLight) document.documentElement.dataset.cockpit = "light";
    else delete document.documentElement.dataset.cockpit;
  }, [isLight]);
  const change = () => {
    setLight(!isLight);
    try {
      localStorage.setItem(THEME_KEY, isLight ? "dark" : "light");
    } catch {
      // It holds for this visit.
    }
  };
  return (
    <button type="button" className="min-h-11 px-2 text-muted underline" onClick={change}>
      {isLight ? "Dark" : "Light"}
    </button>
  );
}
