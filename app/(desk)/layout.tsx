import type { ReactNode } from "react";
import { DeskNav } from "@/components/desk/desk-nav";
import { loadWriter } from "@/lib/accounts/load";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  await loadWriter();
  return (
    <div className="lg:flex">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-sheet focus:p-3"
      >
        Skip to the page
      </a>
      <DeskNav />
      <main id="main" className="mx-auto min-w-0 max-w-6xl flex-1 px-4 py-8 sm:px-8 lg:py-12">
        {children}
      </main>
    </div>
  );
}
