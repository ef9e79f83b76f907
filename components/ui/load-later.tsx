"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/**
 * A part of a page that is opened by hand: its code is fetched when it is first shown, or `ahead` of that. Until it is
 * there only `meanwhile` stands in its place, or nothing, so that the focus and the next key stay where they were. It is never drawn by the
 * server. `next/dynamic` can do that and brings 1.7 KB for it to every page it is used on.
 */
export function loadLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
) {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    loaded ??= await load();
    return loaded;
  };
  function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      let isOver = false;
      fetchPart().then(
        (part) => !isOver && setPart(() => part),
        () => !isOver && setFailed(true),
      );
      return () => {
        isOver = true;
      };
    }, []);
    if (Part !== null) return <Part {...props} />;
    return hasFailed ? <NotLoaded /> : meanwhile;
  }
  return Object.assign(Later, {
    /** Has the code ready before it is asked for; a failure is told when it is. */
    ahead: () => void fetchPart().catch(() => {}),
  });
}

/** Sticks to the lower edge of the window where its place is further down: a dialog has none that is in sight. */
function NotLoaded() {
  return (
    <p
      role="alert"
      className="sticky bottom-4 z-40 my-2 rounded-control border border-bad bg-bad-soft px-4 py-3 text-bad"
    >
      This part of the page could not be loaded. Reload the page when you are connected.
    </p>
  );
}
