import type { ReactNode } from "react";

/** A helper has no desk: nothing around the page. */
export default function CrewLayout({ children }: { children: ReactNode }) {
  return <div className="min-h-dvh bg-paper text-ink">{children}</div>;
}
