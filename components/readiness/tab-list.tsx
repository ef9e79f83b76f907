"use client";

import type { TabName } from "@/components/readiness/readiness-hands";

const TABS: readonly { name: TabName; label: string }[] = [
  { name: "checks", label: "Checks" },
  { name: "research", label: "Research" },
  { name: "sources", label: "Sources" },
  { name: "headlines", label: "Headlines" },
];
const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The views of the readiness panel; arrow keys move among them. */
export function TabList({ current, onChoose }: { current: TabName; onChoose: (tab: TabName) => void }) {
  const move = (key: string) => {
    const at = TABS.findIndex(({ name }) => name === current);
    const next = TABS[(at + (STEP[key] ?? 0) + TABS.length) % TABS.length];
    if (next === undefined) return;
    onChoose(next.name);
    document.getElementById(`readiness-${next.name}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label="Readiness"
      // The line is drawn inside: a border that the chosen tab reaches over would make it scroll up and down.
      className="mb-6 flex gap-1 overflow-x-auto shadow-[inset_0_-1px_0_var(--color-line)] [scrollbar-width:none]"
    >
      {TABS.map(({ name, label }) => (
        <button
          key={name}
          id={`readiness-${name}`}
          type="button"
          role="tab"
          aria-selected={name === current}
          aria-controls="readiness-tab"
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => {
            if (event.key in STEP) {
              event.preventDefault();
              move(event.key);
            }
          }}
          className={`whitespace-nowrap border-b-2 px-3 py-2.5 sm:px-4 ${
            name === current
              ? "border-ink font-semibold text-ink"
              : "border-transparent text-muted hover:text-ink"
          }`}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
