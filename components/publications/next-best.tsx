import { FitPoints } from "@/components/publications/fit-points";
import { OfferButton } from "@/components/publications/offer-button";
import { Link } from "@/components/ui/link";
import { bestReasons } from "@/lib/publications/best-reasons";
import type { RankedPublication } from "@/lib/publications/rank-fit";

type Props = { draftId: string; rows: RankedPublication[] };

/** Where a declined piece could go next. */
export function NextBest({ draftId, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="next-best" className="mt-4 rounded-card border border-line bg-sheet p-5">
      <h3 id="next-best" className="font-serif text-xl">
        Where it could go next
      </h3>
      <p className="text-muted">
        It was declined, and nobody else is considering it. These fit it best of those that are left.
      </p>
      <ol className="mt-3 divide-y divide-line">
        {rows.map(({ publication, fit }) => (
          <li
            key={publication.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3"
          >
            <div className="min-w-0 flex-1 basis-56">
              <Link href={`/publications/${publication.id}`} className="break-words font-semibold">
                {publication.name}
              </Link>
              <p className="break-words text-muted text-sm">{bestReasons(fit)[0] ?? ""}</p>
            </div>
            <div className="flex items-center gap-4">
              <FitPoints {...fit} />
              <OfferButton draftId={draftId} publicationId={publication.id} name={publication.name} />
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm">
        <Link href={`/drafts/${draftId}/fit`}>The whole ranking with every reason</Link>
      </p>
    </section>
  );
}
