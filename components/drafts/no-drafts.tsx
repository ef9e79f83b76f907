import { Link } from "@/components/ui/link";

const WAYS = [
  {
    href: "/drafts/new",
    title: "Write",
    text: "An empty page. A title is enough to begin; the rest is saved as you go.",
  },
  {
    href: "/drafts/new#paste",
    title: "Paste",
    text: "Bring a text from your notes or another editor. Title and subtitle are found in it.",
  },
  {
    href: "/drafts/import",
    title: "Import",
    text: "From Medium: your feed's address or your export, drafts and published pieces.",
  },
];

/** The empty board: the three ways a piece gets here. */
export function NoDrafts() {
  return (
    <div className="rounded-card border border-edge border-dashed p-6 sm:p-10">
      <h2 className="text-center font-serif text-2xl">Every launch begins with a piece</h2>
      <p className="mx-auto mt-2 max-w-xl text-center text-muted">
        Bring one in, and follow it here from the first idea to the reviewed launch.
      </p>
      <ul className="mt-8 grid gap-4 sm:grid-cols-3">
        {WAYS.map((way) => (
          <li
            key={way.href}
            className="relative rounded-card border border-line bg-sheet p-5 shadow-lift hover:border-edge"
          >
            <h3 className="font-serif text-xl">
              <Link href={way.href} className="no-underline after:absolute after:inset-0 hover:underline">
                {way.title}
              </Link>
            </h3>
            <p className="mt-1 text-muted">{way.text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
