import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LaunchGains } from "@/components/channels/launch-gains";
import { NoticeTable } from "@/components/notifications/notice-table";
import { BroughtTables } from "@/components/review/brought-tables";
import { ClickOrigins } from "@/components/review/click-origins";
import { FinishReview } from "@/components/review/finish-review";
import { FlightRecord } from "@/components/review/flight-record";
import { HourNotes } from "@/components/review/hour-notes";
import { MissSteps } from "@/components/review/miss-steps";
import { NextTimes } from "@/components/review/next-times";
import { NumbersSection } from "@/components/review/numbers-section";
import { PrintedRecord } from "@/components/review/printed-record";
import { ReviewAhead } from "@/components/review/review-ahead";
import { ReviewNote } from "@/components/review/review-note";
import { ReviewSummary } from "@/components/review/review-summary";
import { TakeAlong } from "@/components/review/take-along";
import { TaskTable } from "@/components/review/task-table";
import { LaunchHeader } from "@/components/slot/launch-header";
import { ButtonLink } from "@/components/ui/button";
import { KeySheet } from "@/components/ui/key-sheet";
import { Card, Section } from "@/components/ui/section";
import { describeRevival } from "@/lib/measurement/find-revival";
import { loadNotices } from "@/lib/notifications/load";
import { loadReview, type ReviewPage } from "@/lib/review/load";
import { formatTime } from "@/lib/time/format";

export const metadata: Metadata = { title: "Review" };

type Props = { params: Promise<{ id: string }> };

export default async function LaunchReviewPage({ params }: Props) {
  const { id } = await params;
  const [review, notices] = await Promise.all([loadReview(id), loadNotices(id)]);
  if (review === null) notFound();
  const { launch, zone, now, row } = review;
  return (
    <>
      {review.canMeasure ? <PrintedRecord review={review} /> : null}
      <div className={review.canMeasure ? "print:hidden" : ""}>
        <LaunchHeader launch={launch} current="review" zone={zone} now={now} />
        {review.canMeasure ? <Flown review={review} /> : <ReviewAhead row={row} zone={zone} now={now} />}
        {notices.length === 0 ? null : (
          <Section title="Notices" lead="What was sent to your devices, and what did not reach them.">
            <NoticeTable notices={notices} zone={zone} />
          </Section>
        )}
      </div>
    </>
  );
}

/** In place of what only a whole hour can show. */
function Waits({ until, zone }: { until: number | null; zone: string }) {
  return (
    <Card>
      <p>
        {until === null ? "The hour still runs." : `The hour runs until ${formatTime(until, zone)}.`} What is
        not posted yet is not missing: this is worked out when the hour is over.
      </p>
    </Card>
  );
}

function Flown({ review }: { review: ReviewPage }) {
  const { launch, zone, now, row, study } = review;
  const titles = Object.fromEntries(row.comparisons.map(({ taskId, title }) => [taskId, title]));
  return (
    <>
      <ReviewSummary
        row={row}
        expected={review.expectedRange}
        learnedFrom={review.learnedFrom}
        runsUntil={review.runsUntil}
        zone={zone}
      />
      <Section
        title="The hour"
        lead="Planned above the line, done below it, on the clock of the go-live. Replay it by the slider."
        actions={<TakeAlong launchId={launch.id} />}
      >
        <FlightRecord
          recording={review.recording}
          curve={review.curve}
          band={study?.band ?? []}
          target={launch.target}
          zone={zone}
        />
      </Section>
      {study === null ? null : (
        <>
          <Section
            title="What brought it"
            lead={
              review.runsUntil === null
                ? "What each channel took and what came of it."
                : "What each channel took so far and what came of it; the hour still runs."
            }
          >
            <BroughtTables
              channels={study.channels}
              people={study.people}
              channelNames={review.channelNames}
              crewNames={review.crewNames}
            />
          </Section>
          <Section
            title="Where the forecast was off"
            lead="The same forecast worked out again, each time with one thing more as it really was. Recommendations in the hour."
          >
            {study.miss === null ? (
              <Waits until={review.runsUntil} zone={zone} />
            ) : (
              <MissSteps miss={study.miss} range={review.expectedRange} />
            )}
          </Section>
        </>
      )}
      {review.origins === null || review.origins.clicks + review.origins.botClicks === 0 ? null : (
        <Section title="Where clicks came from" lead="On this launch’s tracked links, since they were made.">
          <ClickOrigins origins={review.origins} />
        </Section>
      )}
      <Section
        title="Numbers"
        lead="Read them off the statistics page when they are due; totals so far, not differences."
        actions={
          <ButtonLink href={`/launches/numbers?launch=${launch.id}`} size="small">
            Paste or import
          </ButtonLink>
        }
      >
        {review.revival === null ? null : (
          <p className="mb-4 rounded-control border border-good/40 bg-good-soft px-4 py-3 text-good">
            <strong className="font-semibold">It is read again.</strong> {describeRevival(review.revival)} See
            where they come from, and whether a second post is worth it.
          </p>
        )}
        <NumbersSection
          launchId={launch.id}
          versions={review.versions}
          snapshots={row.snapshots}
          schedule={review.schedule}
          t0At={row.t0At}
          zone={zone}
          now={now}
          currency={review.currency}
          currencies={review.currencies}
        />
      </Section>
      {review.gains.length === 0 ? null : (
        <Section title="Followers around it" lead="From the counts of each channel it used.">
          <Card>
            <LaunchGains lines={review.gains.map((line) => ({ ...line, href: `/channels/${line.id}` }))} />
          </Card>
        </Section>
      )}
      <Section title="Notes">
        <div className="grid gap-8 lg:grid-cols-2">
          <HourNotes notes={review.notes} taskTitles={titles} t0At={row.t0At} zone={zone} />
          <div className="grid content-start gap-6">
            <ReviewNote launchId={launch.id} note={row.reviewNote} />
            <NextTimes launchId={launch.id} notes={review.nextTimes} />
            <FinishReview
              launchId={launch.id}
              isReviewed={launch.reviewedAt !== null}
              canFinish={review.canFinish}
            />
          </div>
        </div>
      </Section>
      <Section title="Task by task">
        <TaskTable
          comparisons={row.comparisons}
          channelNames={review.channelNames}
          t0At={row.t0At}
          zone={zone}
        />
      </Section>
      <KeySheet
        title="Keys of the review"
        lines={[
          { keys: ["p"], does: "Play or pause the hour" },
          { keys: ["n"], does: "Enter numbers" },
          { keys: ["Enter"], does: "Save the numbers" },
          { keys: ["Esc"], does: "Put the form aside" },
          { keys: ["?"], does: "Show this sheet" },
        ]}
      />
    </>
  );
}
