"use client";

import { useEffect, useRef, useState } from "react";
import { loadLater } from "@/components/ui/load-later";
import { Section } from "@/components/ui/section";

const ChangesPanel = loadLater(() =>
  import("@/components/plan/changes-panel").then((file) => file.ChangesPanel),
);

type Props = { launchId: string; planRevision: number };

/** Where the weighed changes stand; they are fetched and weighed when the place comes into view, not before. */
export function ChangesPlace({ launchId, planRevision }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null || isSeen) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isSeen]);
  return (
    <Section
      title="What would raise it most"
      lead="Each change on its own, with everything else planned as well as can be around it. Expected numbers, out of the same rates as the forecast."
    >
      <div
        ref={place}
        className="min-h-24 rounded-card border border-line bg-sheet px-4 py-1 shadow-lift sm:px-6"
      >
        {isSeen ? <ChangesPanel launchId={launchId} planRevision={planRevision} /> : null}
      </div>
    </Section>
  );
}
