import type { ReactNode } from "react";

/** Dark by default, and nothing of the desk around it. */
export default function CockpitLayout({ children }: { children: ReactNode }) {
  return (
    <div className="cockpit min-h-dvh bg-paper text-ink">
      <main id="main">{children}</main>
    </div>
  );
}
