import type { Person } from "@/lib/launch/presence";
import { dateAt } from "@/lib/time/calendar-date";
import { formatShortDate, formatTime } from "@/lib/time/format";

export type PersonLine = { id: string; isHere: boolean; text: string };

type Place = { now: number; zone: string; language?: string | null };

/**
 * One short phrase for each of the others: here (on how many screens), offline since when, or that they never took up
 * their link. Whoever the server has said nothing of yet is a helper who was just named.
 */
export function describePresence(
  others: readonly { id: string; name: string; isWriter: boolean }[],
  people: readonly Person[],
  place: Place,
): PersonLine[] {
  return others.map(({ id, name, isWriter }) => {
    const person = people.find((one) => one.id === id);
    const isHere = (person?.screens ?? 0) > 0;
    return { id, isHere, text: `${name} ${describe(person, isWriter, place)}` };
  });
}

function describe(person: Person | undefined, isWriter: boolean, { now, zone, language }: Place): string {
  if (person !== undefined && person.screens > 0) {
    return person.screens === 1 ? "is here" : `is here on ${person.screens} screens`;
  }
  if (person?.awaySince != null) {
    const on = dateAt(person.awaySince, zone);
    const day = on === dateAt(now, zone) ? "" : `${formatShortDate(on, language)}, `;
    return `offline since ${day}${formatTime(person.awaySince, zone)}`;
  }
  if (isWriter || person?.hasOpened === true) return "is not here";
  return "has not opened the link";
}
