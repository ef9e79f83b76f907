import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { type DraftSummary, titleOf } from "@/lib/drafts/draft";
import { DRAFT_STATE_NAMES } from "@/lib/drafts/draft-state";
import { countOf } from "@/lib/text/count-of";
import { formatAgo } from "@/lib/time/format";

/** The pieces touched last, to go on writing. */
export function RecentDrafts({ drafts, now }: { drafts: DraftSummary[]; now: number }) {
  if (drafts.length === 0) return null;
  return (
    <Section title="On the desk" actions={<Link href="/drafts">All drafts</Link>}>
      <ul className="divide-y divide-line border-line border-y">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
            <Link href={`/drafts/${draft.id}`} className="min-w-0 break-words font-serif text-lg">
              {titleOf(draft)}
            </Link>
            <span className="flex items-center gap-3 text-muted text-sm">
              <Chip>{DRAFT_STATE_NAMES[draft.state]}</Chip>
              {countOf(draft.words, "word")}, {formatAgo(draft.updatedAt, now)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
