import { type Helper, MOST_HELPERS } from "@/lib/plan/crew";
import type { PlanRefusal } from "@/lib/plan/reason-text";

export type PlacedHelper = { ok: true; crew: Helper[] } | ({ ok: false } & PlanRefusal);

/** The crew with one more helper, or with one changed. Names are told apart without regard to capitals. */
export function placeHelper(crew: readonly Helper[], helper: Helper, isNew: boolean): PlacedHelper {
  const others = crew.filter(({ id }) => id !== helper.id);
  const key = helper.name.toLowerCase();
  if (key === "you" || others.some(({ name }) => name.toLowerCase() === key)) {
    return { ok: false, reason: "name_taken" };
  }
  if (isNew) {
    return crew.length >= MOST_HELPERS
      ? { ok: false, reason: "crew_is_full" }
      : { ok: true, crew: [...crew, helper] };
  }
  if (others.length === crew.length) return { ok: false, reason: "no_helper" };
  return { ok: true, crew: crew.map((known) => (known.id === helper.id ? helper : known)) };
}

/** What somebody is called until the writer names them: "Helper", "Helper 2" … */
export function freeName(crew: readonly Helper[]): string {
  const taken = new Set(crew.map(({ name }) => name.toLowerCase()));
  for (let place = 1; ; place += 1) {
    const name = place === 1 ? "Helper" : `Helper ${place}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
