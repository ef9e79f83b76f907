import { type DraftSummary, titleOf } from "@/lib/drafts/draft";
import type { ScheduledMark } from "@/lib/measurement/build-schedule";
import { describeRevival, type Revival } from "@/lib/measurement/find-revival";
import { markName } from "@/lib/measurement/mark";
import { answersByPublication } from "@/lib/publications/answers-by-publication";
import { type AnswerDue, answerDue } from "@/lib/publications/expect-answer";
import type { AnswerTimes } from "@/lib/publications/measure-answers";
import { needsNext } from "@/lib/publications/needs-next";
import { type Submission, sentOn } from "@/lib/publications/submission";
import { chooseLaunchPage } from "@/lib/slot/choose-launch-page";
import type { Launch } from "@/lib/slot/launch";
import type { CalendarDate } from "@/lib/time/calendar-date";

export type NextStep = { id: string; title: string; detail: string; href: string; isHour: boolean };

export type DeskFacts = {
  drafts: readonly DraftSummary[];
  launches: readonly Launch[];
  submissions: readonly Submission[];
  /** By draft id: the readiness checks it fails; only of ready drafts without a launch. */
  failing: ReadonlyMap<string, readonly string[]>;
  channelCount: number;
  publicationCount: number;
  /** By launch id: when which numbers are to be read. */
  schedules: ReadonlyMap<string, readonly ScheduledMark[]>;
  /** By launch id: a piece that is read again long after its launch. */
  revivals: ReadonlyMap<string, Revival>;
  now: number;
  today: CalendarDate;
};

/** So long after it was seen a revival is worth a look (assumption). */
const REVIVAL_IS_NEWS = 14 * 86_400_000;
/** As many as one can take in at a glance. */
const MOST_STEPS = 6;

/**
 * What the writer would do next, most pressing first: the hour that runs, numbers that are due, launches without a
 * plan, answers that are overdue, pieces that were declined, pieces that are ready, and, on a new desk, what the journey still lacks.
 */
export function listNextSteps(facts: DeskFacts): NextStep[] {
  const answers = answersByPublication(facts.submissions);
  return [
    ...facts.launches.flatMap((launch) => stepsOfLaunch(launch, facts)),
    ...facts.submissions.flatMap((submission) => overdueAnswer(submission, answers, facts.today)),
    ...nextBest(facts.submissions),
    ...facts.drafts.flatMap((draft) => stepsOfDraft(draft, facts)),
    ...missingGround(facts),
  ].slice(0, MOST_STEPS);
}

function stepsOfLaunch(launch: Launch, { now, schedules, revivals }: DeskFacts): NextStep[] {
  const base = `/launches/${launch.id}`;
  const step = (id: string, title: string, detail: string, page: string, isHour = false): NextStep[] => [
    { id: `${launch.id}-${id}`, title, detail, href: `${base}/${page}`, isHour },
  ];
  if (chooseLaunchPage(launch, now) === "live") {
    return launch.liveAt === null
      ? step(
          "live",
          `Open the cockpit for “${launch.draftTitle}”`,
          "Its slot is near or has passed.",
          "live",
          true,
        )
      : step(
          "live",
          `“${launch.draftTitle}” is live`,
          "The cockpit runs until you end the hour.",
          "live",
          true,
        );
  }
  const due = schedules.get(launch.id)?.find((mark) => mark.state === "due");
  if (launch.liveAt !== null && due !== undefined) {
    const name = markName(due.mark.id);
    return step(
      "numbers",
      `Read the numbers of “${launch.draftTitle}”`,
      `The reading at ${name} is due.`,
      "review",
    );
  }
  const revival = revivals.get(launch.id);
  if (revival !== undefined && now - revival.takenAt < REVIVAL_IS_NEWS) {
    return step("revival", `“${launch.draftTitle}” is read again`, describeRevival(revival), "review");
  }
  if (launch.endedAt !== null && launch.reviewedAt === null) {
    return step(
      "review",
      `Finish the review of “${launch.draftTitle}”`,
      "Say what you would do differently.",
      "review",
    );
  }
  if (launch.liveAt === null && launch.endedAt === null && launch.slotAt < now) {
    return step("missed", `“${launch.draftTitle}” never went live`, "Give it a new slot.", "plan");
  }
  if (launch.plannedAt === null && launch.liveAt === null) {
    return step(
      "plan",
      `Plan the hour of “${launch.draftTitle}”`,
      "It has a slot, but no checklist yet.",
      "plan",
    );
  }
  return [];
}

const DUE_BECAUSE: Record<AnswerDue["basis"], string> = {
  measured: "is waiting longer than any answer of theirs took",
  own: "was sent, and the days you allow are over",
  told: "is waiting longer than others tell of (three weeks; single accounts)",
};

function overdueAnswer(
  submission: Submission,
  answers: ReadonlyMap<string, AnswerTimes>,
  today: CalendarDate,
): NextStep[] {
  const sent = sentOn(submission.steps);
  if (submission.state !== "sent" || sent === null) return [];
  const due = answerDue(sent, answers.get(submission.publicationId) ?? null, submission.answerDays);
  if (due.on >= today) return [];
  return [
    {
      id: `${submission.id}-answer`,
      title: `Has ${submission.publicationName} answered?`,
      detail: `“${submission.draftTitle}” ${DUE_BECAUSE[due.basis]}. Note the answer, or ask.`,
      href: `/drafts/${submission.draftId}#submissions`,
      isHour: false,
    },
  ];
}

/** A piece that was declined and lies there. */
function nextBest(submissions: readonly Submission[]): NextStep[] {
  return [...Map.groupBy(submissions, ({ draftId }) => draftId)].flatMap(([draftId, own]) => {
    const [first] = own;
    const isOpen = first !== undefined && (first.draftState === "writing" || first.draftState === "ready");
    if (!isOpen || !needsNext(own)) return [];
    return [
      {
        id: `${draftId}-next-best`,
        title: `Offer “${first.draftTitle}” to the next best`,
        detail: "It was declined; see where else it fits.",
        href: `/drafts/${draftId}#submissions`,
        isHour: false,
      },
    ];
  });
}

function stepsOfDraft(draft: DraftSummary, { launches, failing }: DeskFacts): NextStep[] {
  const hasLaunch = launches.some((launch) => launch.draftId === draft.id);
  if (hasLaunch || (draft.state !== "ready" && draft.state !== "accepted")) return [];
  const isEmpty = draft.words === 0 && draft.publishedUrl === null && draft.canonicalUrl === null;
  if (isEmpty && draft.state === "ready") {
    return [
      {
        id: `${draft.id}-write`,
        title: `Write “${titleOf(draft)}”`,
        detail: "You called it ready, but there is no text yet.",
        href: `/drafts/${draft.id}`,
        isHour: false,
      },
    ];
  }
  const why = draft.state === "accepted" ? "It is accepted." : "It is ready.";
  const names = failing.get(draft.id) ?? [];
  const lookAgain: NextStep = {
    id: `${draft.id}-readiness`,
    title: `Look again at “${titleOf(draft)}”`,
    detail: `You called it ready; ${names.join(", ")} would say no.`,
    href: `/drafts/${draft.id}#readiness`,
    isHour: false,
  };
  return [
    ...(names.length === 0 ? [] : [lookAgain]),
    {
      id: `${draft.id}-slot`,
      title: `Choose a slot for “${titleOf(draft)}”`,
      detail: why,
      href: `/calendar?draft=${draft.id}`,
      isHour: false,
    },
  ];
}

function missingGround({ drafts, channelCount, publicationCount }: DeskFacts): NextStep[] {
  const step = (id: string, title: string, detail: string, href: string): NextStep => ({
    id,
    title,
    detail,
    href,
    isHour: false,
  });
  const steps: NextStep[] = [];
  if (drafts.length === 0) {
    steps.push(
      step("drafts", "Bring your first piece", "Write it here, paste it, or import it.", "/drafts/new"),
    );
  }
  if (channelCount === 0) {
    steps.push(
      step(
        "channels",
        "Say where your followers are",
        "Each channel becomes a post in the hour.",
        "/channels/new",
      ),
    );
  }
  if (publicationCount === 0) {
    steps.push(
      step(
        "publications",
        "Note the publications you write for",
        "One by one, or from a CSV file.",
        "/publications",
      ),
    );
  }
  return steps;
}
