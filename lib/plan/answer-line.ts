import type { PlanAnswer } from "@/lib/plan/optimise-plan";

/** What the command `plan` does: at most this long for each file, for these files; or what is wrong with the call. */
export type PlanCommand = { ok: true; seconds: number; files: string[] } | { ok: false; reason: string };

/** A judge with a hundred files waits half an hour at most. */
const DEFAULT_SECONDS = 20;

/** Reads the command's arguments: files, and `--seconds N` anywhere among them. */
export function parsePlanCommand(words: readonly string[]): PlanCommand {
  const files: string[] = [];
  let seconds = DEFAULT_SECONDS;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] as string;
    if (word.startsWith("--") && word !== "--seconds") {
      return { ok: false, reason: `There is no option ${word}; there is --seconds N.` };
    }
    if (word !== "--seconds") {
      files.push(word);
      continue;
    }
    place += 1;
    seconds = Number(words[place]);
    if (!(seconds > 0) || !Number.isFinite(seconds)) {
      return { ok: false, reason: "--seconds needs a number above 0" };
    }
  }
  return files.length === 0
    ? { ok: false, reason: "Name at least one instance file." }
    : { ok: true, seconds, files };
}

/** One line of JSON for one file's answer, with the keys of the contract. Numbers that are not known are null. */
export function answerLine(name: string, answer: PlanAnswer, milliseconds: number): string {
  const { status, plan, value, bound, finish, count, problems, conflict, omitted } = answer;
  const time = Math.round(milliseconds * 10) / 10;
  return JSON.stringify({
    name,
    status,
    plan,
    value,
    bound: bound === null || !Number.isFinite(bound) ? null : bound,
    finish,
    count,
    milliseconds: time,
    problems,
    conflict,
    omitted,
  });
}

/** The instance's own name where it has one, otherwise the file's. */
export function answerName(input: unknown, file: string): string {
  const name = typeof input === "object" && input !== null && "name" in input ? input.name : null;
  return typeof name === "string" ? name : file;
}
