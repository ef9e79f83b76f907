import { CompareFull } from "@/components/publications/compare-full";
import { FitBar } from "@/components/publications/fit-bar";
import { FitPoints } from "@/components/publications/fit-points";
import { OfferButton } from "@/components/publications/offer-button";
import { ReadFeedButton } from "@/components/publications/read-feed-button";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { adviseSending } from "@/lib/publications/advise-submission";
import { MOST_COMPARED } from "@/lib/publications/arrange-fit";
import { bestReasons } from "@/lib/publications/best-reasons";
import { ACCEPTS_TEXT } from "@/lib/publications/describe-entry";
import { describePart } from "@/lib/publications/describe-part";
import { OBSTACLE_TEXT } from "@/lib/publications/obstacle-text";
import { shortAddress } from "@/lib/publications/parse-address";
import type { RankedPublication } from "@/lib/publications/rank-fit";
import { FIT_PART_NAMES, FIT_WEIGHTS } from "@/lib/publications/score-fit";
import { formatCount } from "@/lib/text/format-count";
import type { CalendarDate } from "@/lib/time/calendar-date";

type Props = {
  row: RankedPublication & { place: number };
  draftId: string;
  wantedOn: CalendarDate | null;
  today: CalendarDate;
  /** null: as many are compared as fit. */
  compareHref: string | null;
  isCompared: boolean;
};

/** One publication of the ranking: its points, why, and what can be done with it. */
export function FitRow({ row, draftId, wantedOn, today, compareHref, isCompared }: Props) {
  const { publication, fit, answers, place } = row;
  const { followers, accepts } = publication;
  const facts = [
    followers === null ? "followers not known" : `${formatCount(followers)} followers`,
    accepts === "unknown" ? "not known what it takes" : ACCEPTS_TEXT[accepts].toLowerCase(),
    shortAddress(publication.address),
  ];
  const isThere = fit.obstacle === "on_the_list" || fit.obstacle === "declined";
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-card border border-line bg-sheet p-4 sm:p-5">
      <div className="flex items-start justify-between gap-4">
        <div className="flex min-w-0 gap-3">
          <span className="pt-0.5 text-faint tabular-nums">{place}</span>
          <div className="min-w-0">
            <h2 className="break-words font-serif text-xl leading-snug">
              <Link href={`/publications/${publication.id}`} className="no-underline hover:underline">
                {publication.name}
              </Link>
            </h2>
            <p className="wrap-anywhere text-muted text-sm">{facts.join(" · ")}</p>
          </div>
        </div>
        <FitPoints {...fit} />
      </div>
      <FitBar parts={fit.parts} />
      {fit.obstacle === null ? null : (
        <p>
          <Chip tone={isThere ? "plain" : "warn"}>{OBSTACLE_TEXT[fit.obstacle]}</Chip>
        </p>
      )}
      <ul className="grid gap-1">
        {bestReasons(fit).map((reason) => (
          <li key={reason} className="break-words">
            {reason}
          </li>
        ))}
        {wantedOn === null || isThere || (answers === null && publication.answerDays === null) ? null : (
          <li className="text-muted">{adviseSending(wantedOn, answers, publication.answerDays, today)}</li>
        )}
      </ul>
      <details>
        <summary className="text-muted text-sm">Every part, and what would change it</summary>
        <dl className="mt-2 grid gap-x-5 gap-y-2 sm:grid-cols-[11rem_1fr]">
          {fit.parts.map((part) => (
            <div key={part.name} className="sm:contents">
              <dt>
                <span className="font-semibold">{FIT_PART_NAMES[part.name]}</span>{" "}
                <span className="block text-faint text-sm tabular-nums">
                  {describePart(part.share, FIT_WEIGHTS[part.name])}
                </span>
              </dt>
              <dd className="min-w-0 break-words">
                {part.reason}{" "}
                {part.change === null ? null : <span className="text-muted">{part.change}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <div className="flex flex-wrap gap-2">
        {isThere ? null : (
          <OfferButton draftId={draftId} publicationId={publication.id} name={publication.name} />
        )}
        <ReadFeedButton id={publication.id} name={publication.name} isAgain={row.seen !== null} />
        {compareHref === null ? (
          <CompareFull name={publication.name} most={MOST_COMPARED} />
        ) : (
          <ButtonLink
            href={compareHref}
            size="small"
            variant="plain"
            scroll={false}
            aria-label={`${isCompared ? "Stop comparing" : "Compare"} ${publication.name}`}
          >
            {isCompared ? "Stop comparing" : "Compare"}
          </ButtonLink>
        )}
      </div>
    </article>
  );
}
