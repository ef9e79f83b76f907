import type { InstanceProblem } from "@/lib/plan/instance";

/**
 * Collects what is wrong with an untrusted value, field by field. Each check answers whether the value has its type.
 * Written by hand because the planner also runs in the browser, where a schema library would weigh more than it does.
 */
export class ShapeCheck {
  readonly problems: InstanceProblem[] = [];

  add(field: string, reason: string): false {
    this.problems.push({ field, reason });
    return false;
  }

  object(field: string, value: unknown, alternative = ""): value is Record<string, unknown> {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return true;
    return this.add(field, `must be an object${alternative}`);
  }

  text(field: string, value: unknown, alternative = ""): value is string {
    return typeof value === "string" || this.add(field, `must be a text${alternative}`);
  }

  flag(field: string, value: unknown): value is boolean {
    return typeof value === "boolean" || this.add(field, "must be true or false");
  }

  integer(field: string, value: unknown, least = Number.MIN_SAFE_INTEGER, alternative = ""): value is number {
    if (Number.isSafeInteger(value) && (value as number) >= least) return true;
    return this.add(
      field,
      least === Number.MIN_SAFE_INTEGER
        ? `must be a whole number${alternative}`
        : `must be a whole number of at least ${least}${alternative}`,
    );
  }

  number(field: string, value: unknown, least: number, most: number): value is number {
    if (typeof value === "number" && Number.isFinite(value) && value >= least && value <= most) return true;
    const range = Number.isFinite(most)
      ? ` from ${least} to ${most}`
      : Number.isFinite(least)
        ? ` of at least ${least}`
        : "";
    return this.add(field, `must be a number${range}`);
  }

  texts(field: string, value: unknown): value is string[] {
    if (!Array.isArray(value)) return this.add(field, "must be a list of texts");
    return value.map((item, index) => this.text(`${field}[${index}]`, item)).every((fine) => fine);
  }

  /** Calls `inspect` for each object of a list, with its place ("tasks[3]"). */
  each(field: string, value: unknown, inspect: (at: string, row: Record<string, unknown>) => void): void {
    if (!Array.isArray(value)) {
      this.add(field, "must be a list");
      return;
    }
    value.forEach((row: unknown, index) => {
      const at = `${field}[${index}]`;
      if (this.object(at, row)) inspect(at, row);
    });
  }
}
