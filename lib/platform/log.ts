import { newId } from "@/lib/platform/id";

/** One line a message on standard output: what a person reads while the server starts and runs. */
export function logLine(message: string): void {
  process.stdout.write(`${message}\n`);
}

/** Writes a broken invariant with an id that the error page shows too; returns the id. */
export function logFault(where: string, error: unknown): string {
  const id = newId();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`fault ${id} in ${where}: ${text}\n`);
  return id;
}
