import { Button, ButtonLink } from "@/components/ui/button";
import type { LaunchMoment } from "@/lib/launch/build-agenda";

type Props = {
  launchId: string;
  /** The end is the writer's to say. */
  isHelper: boolean;
  moment: LaunchMoment;
  onEnd: () => void;
  onReopen: () => void;
};

/** After T+60 the hour ends gently: by a tap, and then on to the review. */
export function HourEnd({ launchId, isHelper, moment, onEnd, onReopen }: Props) {
  if (isHelper && (moment === "over" || moment === "ended")) {
    return (
      <p className="rounded-card border border-line bg-sheet p-4 text-lg">
        {moment === "over" ? "The first hour is over." : "The hour is ended. What happened is kept."}
      </p>
    );
  }
  if (moment === "over") {
    return (
      <section className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-ember/50 bg-ember-soft p-4">
        <p className="text-lg">The first hour is over. Count once more, then end it.</p>
        <Button variant="ember" size="large" onClick={onEnd}>
          End the hour
        </Button>
      </section>
    );
  }
  if (moment !== "ended") return null;
  return (
    <section className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-sheet p-4">
      <p className="text-lg">The hour is ended. What happened is kept.</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" size="large" href={`/launches/${launchId}/review`}>
          Write the review
        </ButtonLink>
        <Button size="large" onClick={onReopen}>
          Reopen
        </Button>
      </div>
    </section>
  );
}
