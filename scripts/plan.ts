import { readFile } from "node:fs/promises";
import path from "node:path";
import { answerLine, answerName, parsePlanCommand } from "@/lib/plan/answer-line";
import { NO_ANSWER, type PlanAnswer } from "@/lib/plan/optimise-plan";
import { solveExactly } from "@/lib/plan/solve-exactly";

/**
 * `npm run --silent plan -- FILE… [--seconds N]`: plans instance files of the format `launch-plan/1`, one line of JSON
 * a file, in their order. A file that cannot be read is told on the error stream and makes the exit code 1; the
 * others are answered all the same. A file that is no JSON is an invalid instance.
 */
async function main(): Promise<void> {
  const command = parsePlanCommand(process.argv.slice(2));
  if (!command.ok) {
    console.error(`plan: ${command.reason}`);
    process.exitCode = 1;
    return;
  }
  for (const file of command.files) {
    const text = await readText(file);
    if (text === null) continue;
    const startedAt = performance.now();
    const name = path.basename(file, ".json");
    try {
      const { input, answer } = await answerText(text, command.seconds);
      console.log(answerLine(answerName(input, name), answer, performance.now() - startedAt));
    } catch (error) {
      // A broken rule of the planner's own must not cost the other files their answers.
      complain(`${file} was not answered`, error);
    }
  }
}

function complain(what: string, error: unknown): void {
  console.error(`plan: ${what}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    complain(`${file} cannot be read`, error);
    return null;
  }
}

async function answerText(text: string, seconds: number): Promise<{ input: unknown; answer: PlanAnswer }> {
  let input: unknown;
  try {
    // Some editors begin a file with a mark of its encoding.
    input = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { input: null, answer: { ...NO_ANSWER, status: "invalid", problems: [{ field: "", reason }] } };
  }
  const options = { timeLimitMilliseconds: seconds * 1000, readClock: () => performance.now() };
  return { input, answer: await solveExactly(input, options) };
}

await main();
