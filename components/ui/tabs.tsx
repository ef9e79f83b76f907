import { Link } from "@/components/ui/link";

type Tab = { href: string; label: string; isCurrent: boolean };

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 flex gap-1 overflow-x-auto border-line border-b">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.isCurrent ? "page" : undefined}
          className={`-mb-px whitespace-nowrap border-b-2 px-4 py-2.5 no-underline ${
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
