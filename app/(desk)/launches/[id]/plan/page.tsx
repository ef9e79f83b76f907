import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuardPanel } from "@/components/guard/guard-panel";
import { ChangesPlace } from "@/components/plan/changes-place";
import { ChannelChooser } from "@/components/plan/channel-chooser";
import { CrewPanel } from "@/components/plan/crew-panel";
import { ForecastPanel } from "@/components/plan/forecast-panel";
import { stripRise } from "@/components/plan/hour-strip";
import { PlanBoard } from "@/components/plan/plan-board";
import { PlanNotices } from "@/components/plan/plan-notices";
import { ProofPanel } from "@/components/plan/proof-panel";
import { StripBand } from "@/components/plan/strip-band";
import { NextTimeList } from "@/components/review/next-time-list";
import { LaunchHeader } from "@/components/slot/launch-header";
import { SaveTemplate } from "@/components/templates/save-template";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Card, Section } from "@/components/ui/section";
import { loadGuardedPlan } from "@/lib/guard/load";
import type { Warning } from "@/lib/guard/warning";
import { expectedTotal } from "@/lib/plan/expected-total";
import type { PlanPage } from "@/lib/plan/plan-page";
import { loadNextTimes } from "@/lib/review/load";
import { isMovable } from "@/lib/slot/launch";

export const metadata: Metadata = { title: "Plan" };

type Props = { params: Promise<{ id: string }> };

export default async function LaunchPlanPage({ params }: Props) {
  const { id } = await params;
  const [guarded, nextTimes] = await Promise.all([loadGuardedPlan(id), loadNextTimes(id)]);
  if (guarded === null) notFound();
  const { plan, warnings } = guarded;
  return (
    <>
      <LaunchHeader launch={plan.launch} current="plan" zone={plan.zone} now={plan.now} />
      <PlanNotices plan={plan} />
      {isMovable(plan.launch) ? <NextTimeList notes={nextTimes} /> : null}
      {plan.rows.length === 0 ? <FirstPlan plan={plan} /> : <Built plan={plan} warnings={warnings} />}
    </>
  );
}

function FirstPlan({ plan }: { plan: PlanPage }) {
  if (plan.channels.length === 0) {
    return (
      <EmptyState
        title="Where are your readers?"
        actions={
          <ButtonLink href="/channels/new" variant="primary">
            Add a channel
          </ButtonLink>
        }
      >
        A plan orders one post for each place where people follow you. Add the first of them, and come back.
      </EmptyState>
    );
  }
  return (
    <Section
      title="Build the plan"
      lead="Preparation in the days before, the countdown, the packed hour and the follow-up, each task with its time and its text."
    >
      <Card>
        <ChannelChooser
          launchId={plan.launch.id}
          channels={plan.channels}
          templates={plan.templates}
          templateId={plan.templateId}
          isAgain={false}
          isDisabled={plan.isLive}
        />
      </Card>
    </Section>
  );
}

function Built({ plan, warnings }: { plan: PlanPage; warnings: Warning[] }) {
  const { launch, channels, isLive } = plan;
  const chosen = channels.filter(({ isChosen }) => isChosen).length;
  return (
    <>
      <GuardPanel launchId={launch.id} warnings={warnings} isLive={isLive} />
      <ForecastPanel
        launchId={launch.id}
        forecast={plan.forecast}
        learnedFrom={plan.learnedFrom}
        inputs={plan.inputs}
        target={plan.target}
        isLive={isLive}
      />
      {isLive ? null : (
        <details className="group mb-6 rounded-card border border-line bg-sheet px-5" open={plan.isStale}>
          <summary className="min-h-12 py-3">
            <span className="font-semibold">Build again</span>{" "}
            <span className="text-muted">
              with other channels or after a change; {chosen} of {channels.length} channels chosen
            </span>
          </summary>
          <div className="pb-5">
            <ChannelChooser
              launchId={launch.id}
              channels={channels}
              templates={plan.templates}
              templateId={plan.templateId}
              isAgain
              isDisabled={isLive}
            />
          </div>
        </details>
      )}
      <CrewPanel launchId={launch.id} crew={plan.crew} channels={channels} rows={plan.rows} isLive={isLive} />
      {isLive ? null : (
        <ProofPanel
          launchId={launch.id}
          revision={plan.planRevision}
          proof={plan.proof}
          value={expectedTotal(plan.rows)}
        />
      )}
      <PlanBoard
        launchId={launch.id}
        rows={plan.rows}
        t0At={plan.t0At}
        zone={plan.zone}
        isLive={isLive}
        crew={plan.crew}
        words={{
          launchId: launch.id,
          title: launch.draftTitle,
          hook: plan.hook,
          firstSentence: plan.firstSentence,
        }}
        warnedIds={warnings.flatMap(({ taskId, waiver }) => (waiver === null ? [taskId] : []))}
        band={<StripBand forecast={plan.forecast} height={stripRise("large", plan.crew)} />}
        publicationHref={launch.publicationId === null ? null : `/publications/${launch.publicationId}`}
      >
        {isLive ? null : <ChangesPlace launchId={launch.id} planRevision={plan.planRevision} />}
      </PlanBoard>
      <SaveTemplate launchId={launch.id} templates={plan.templates} />
    </>
  );
}
