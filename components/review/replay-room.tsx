import type { ReactNode } from "react";

/** The room of the replay's controls, the same before they are there, so that nothing below moves. */
export function ReplayRoom({ children }: { children: ReactNode }) {
  return <div className="mt-2 grid min-h-40 content-start gap-2 sm:min-h-28 print:hidden">{children}</div>;
}
