import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { NavLink } from "@/components/ui/nav-link";

type Place = { href: string; label: string; icon: IconName; isExact?: boolean };

const PLACES: Place[] = [
  { href: "/", label: "Desk", icon: "home", isExact: true },
  { href: "/drafts", label: "Drafts", icon: "pen" },
  { href: "/publications", label: "Publications", icon: "book" },
  { href: "/channels", label: "Channels", icon: "signal" },
  { href: "/calendar", label: "Calendar", icon: "calendar" },
  { href: "/launches", label: "Log book", icon: "log" },
  { href: "/settings", label: "Settings", icon: "gear" },
];

const LINK =
  "flex min-h-11 items-center gap-3 rounded-control px-2.5 lg:px-3 text-muted no-underline hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink";

/** The desk's places: a column on a laptop, two rows on a phone. */
export function DeskNav() {
  return (
    <header className="border-line border-b print:hidden lg:sticky lg:top-0 lg:h-dvh lg:w-56 lg:shrink-0 lg:border-r lg:border-b-0">
      <div className="flex items-center gap-2 px-3 pt-3 lg:flex-col lg:items-stretch lg:gap-6 lg:px-4 lg:pt-7">
        <Link href="/" className="px-2 font-serif text-xl text-ink no-underline lg:px-3 lg:text-2xl">
          First<span className="text-ember"> Hour</span>
        </Link>
      </div>
      <nav aria-label="Main" className="px-2 py-2 lg:px-4 lg:py-6">
        <ul className="flex flex-wrap gap-x-0.5 lg:flex-col lg:flex-nowrap lg:gap-1">
          {PLACES.map((place) => (
            <li key={place.href}>
              <NavLink href={place.href} isExact={place.isExact} className={LINK}>
                <Icon name={place.icon} className="hidden size-5 lg:block" />
                {place.label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
