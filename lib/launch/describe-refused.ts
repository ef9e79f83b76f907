import type { SentOperation } from "@/lib/launch/operation";

const REASONS: Record<string, string> = {
  not_an_operation: "it arrived damaged",
  bad_id: "its number is not one",
  unknown_kind: "the server does not know this kind of entry",
  bad_at: "its time is out of range",
  bad_payload: "a value in it is out of range",
  tracked_link:
    "its address is a tracked link, which would lead to itself; copy the address of the published piece",
  writers_alone: "only the writer decides that",
  not_your_task: "it is somebody else’s task",
  no_such_task: "the plan no longer has that task",
  already_live: "somebody has confirmed it already",
};

/** One sentence about an entry the server did not take: what it was, and why. `titles` by task id. */
export function describeRefused(
  operation: SentOperation,
  reason: string,
  titles: ReadonlyMap<string, string>,
): string {
  return `Not taken by the server: ${describe(operation, titles)}, because ${REASONS[reason] ?? `of “${reason}”`}.`;
}

/** One line about an entry that will not be sent any more. */
export function describeUnsent(operation: SentOperation, titles: ReadonlyMap<string, string>): string {
  const text = describe(operation, titles);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What becomes of entries that an ended link of a helper left unsent. */
export function describeKept(count: number): string {
  const stays = count === 1 ? "It stays on this device, and is" : "They stay on this device, and are";
  return `${stays} sent only if a link for you is opened here again.`;
}

function describe(operation: SentOperation, titles: ReadonlyMap<string, string>): string {
  const { kind, payload } = operation;
  switch (kind) {
    case "tick":
      return `“${titles.get(payload.taskId) ?? "a task"}” ${payload.status}`;
    case "move":
      return `“${titles.get(payload.taskId) ?? "a task"}” moved`;
    case "assign":
      return `“${titles.get(payload.taskId) ?? "a task"}” given to somebody`;
    case "note":
      return `the note “${payload.text.length > 60 ? `${payload.text.slice(0, 60)} …` : payload.text}”`;
    case "count":
      return "a count";
    case "go_live":
      return "“It’s live”";
    case "hold":
    case "resume":
      return kind === "hold" ? "“Hold”" : "“Resume”";
    case "end":
    case "reopen":
      return kind === "end" ? "the end of the hour" : "the hour going on";
    case "replan":
      return "the new order of the rest";
  }
}
