import { findPlatform } from "@/lib/channels/platforms";
import { newTask, taskId } from "@/lib/plan/new-task";
import type { PlanInput } from "@/lib/plan/plan-input";
import { DESK_OPENS, placeWhen } from "@/lib/plan/relative-when";
import { COUNTDOWN_START, type Task } from "@/lib/plan/task";

// When and how long: our choice after the method's order of steps (assumptions); every task can be moved.
const UNKNOWN_ANSWER_DAYS = 7;
const ORIGINALITY_DAYS = 5;
const HEADLINE_DAYS = 4;
const COVER_DAYS = 3;
const WARM_UP_DAYS = [3, 2, 1];
const MOST_DRAFTING_MINUTES = 60;

/** The preparation in the days before, each on the morning of its day in the writer's zone. */
export function buildDayTasks(input: PlanInput): Task[] {
  // What goes to an editor has to be finished before it is sent.
  const lead = submitDays(input);
  const daysAhead = (days: number, before: number) => (lead === null ? days : Math.max(days, lead + before));
  return [
    day(input, daysAhead(ORIGINALITY_DAYS, 2), {
      key: "originality",
      kind: "originality",
      minutes: 20,
      title: "Check that it is your own",
      detail:
        "Search three of your strongest sentences word for word. Name every source, and mark every quotation as one.",
    }),
    day(input, daysAhead(HEADLINE_DAYS, 1), {
      key: "headline",
      kind: "headline",
      minutes: 25,
      title: "Write five headlines, keep one",
      detail:
        "Headline and subtitle decide who opens it. Write five, read them aloud, keep the one that says what the reader gets.",
    }),
    day(input, daysAhead(COVER_DAYS, 1), {
      key: "cover",
      kind: "cover",
      minutes: 15,
      title: input.draft.coverUrl === null ? "Choose a cover picture" : "Look at the cover once more",
      detail:
        "One you may use, that still reads at the size of a thumb. Write its credit and its description.",
    }),
    ...submissionTasks(input, lead),
    ...WARM_UP_DAYS.map((days) => warmUp(input, days)),
    ...draftingTask(input),
  ];
}

type DayTask = Omit<Parameters<typeof newTask>[1], "phase" | "earliest" | "latest">;

function day(input: PlanInput, days: number, wanted: DayTask): Task {
  return newTask(input.launchId, {
    ...wanted,
    phase: "days",
    earliest: placeWhen({ days: -days, clock: DESK_OPENS }, input),
    latest: COUNTDOWN_START,
  });
}

/** How many days before the slot it must be sent; null when nothing is left to send. */
function submitDays({ publication, submissionState }: PlanInput): number | null {
  if (publication === null || submissionState === "accepted" || submissionState === "sent") return null;
  return Math.max(1, publication.answerDays ?? UNKNOWN_ANSWER_DAYS);
}

function submissionTasks(input: PlanInput, lead: number | null): Task[] {
  const { publication, submissionState, launchId } = input;
  if (publication === null || submissionState === "accepted") return [];
  const answer = day(input, 1, {
    key: "answer",
    kind: "answer",
    minutes: 5,
    title: `Look for the answer of ${publication.name}`,
    detail: "No answer yet? Decide now: write to the editor, move the slot, or publish on your own page.",
  });
  if (lead === null) return [answer];
  const submit = day(input, lead, {
    key: "submit",
    kind: "submit",
    minutes: 20,
    title: `Submit to ${publication.name}`,
    detail: `${answerWords(publication.answerDays)}${publication.howToSubmit === "" ? "" : ` ${publication.howToSubmit}`}`,
    after: [taskId(launchId, "originality")],
  });
  return [submit, { ...answer, rule: { ...answer.rule, after: [submit.id] } }];
}

function answerWords(answerDays: number | null): string {
  if (answerDays === null) {
    return `How long they take to answer is not known: a week is our assumption. Note the answer when it comes.`;
  }
  return `You allow ${answerDays} ${answerDays === 1 ? "day" : "days"} for the answer, so this is the last day to send it.`;
}

function warmUp(input: PlanInput, days: number): Task {
  const topic = input.draft.topics[0];
  return day(input, days, {
    key: `warm-up-${days}`,
    kind: "warm-up",
    minutes: 15,
    title: "Read others, and say so",
    detail: `Read two or three pieces${topic === undefined ? "" : ` on ${topic}`} by people you would like to meet; highlight and recommend what you honestly value. Nothing in return.`,
  });
}

function draftingTask(input: PlanInput): Task[] {
  const posts = input.channels.filter(({ platform }) => !findPlatform(platform).automatic);
  if (posts.length === 0) return [];
  const minutes = posts.reduce((sum, { parameters }) => sum + parameters.postMinutes.value, 0);
  return [
    day(input, 1, {
      key: "draft-posts",
      kind: "draft-posts",
      minutes: Math.min(MOST_DRAFTING_MINUTES, minutes),
      title: posts.length === 1 ? "Write the post" : `Write the ${posts.length} posts`,
      detail:
        "Put each text below into words of your own. What is written now takes a minute or two in the hour.",
    }),
  ];
}
