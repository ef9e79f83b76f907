"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { ReplayProps } from "@/components/review/replay";

type Props = ReplayProps & { children: ReactNode };

/** Shows the hour's end as the server drew it, until the replay is there in its place, in the same room. */
export function ReplayPlace({ children, ...props }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [Replay, setReplay] = useState<ComponentType<ReplayProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      import("@/components/review/replay").then(
        (file) => setReplay(() => file.Replay),
        () => setFailed(true),
      );
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place}>
      {Replay === null ? children : <Replay {...props} />}
      {hasFailed ? (
        <p role="alert" className="mt-2 text-bad text-sm">
          The replay could not be loaded. Reload the page when you are connected.
        </p>
      ) : null}
    </div>
  );
}
