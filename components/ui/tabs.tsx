import { Link } from "@/components/ui/link";

type Tab = { href: string; label: string; isCurrent: boolean };

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav
      aria-label={label} // The line is drawn inside: a border that the current tab reaches over would make it scroll up and down.
      className="mb-6 flex gap-1 overflow-x-auto shadow-[inset_0_-1px_0_var(--color-line)] [scrollbar-width:none]"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.isCurrent ? "page" : undefined}
          className={`whitespace-nowrap border-b-2 px-4 py-2.5 no-underline ${
            tab.isCurrent
              ? "border-ink font-semibold text-ink"
              : "border-transparent text-muted hover:text-ink"
          }`}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
