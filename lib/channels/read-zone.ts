import { formatPlace } from "@/lib/time/format";
import { listZones, parseZone, type ZoneId } from "@/lib/time/zone";

let byPlace: Map<string, ZoneId | null> | undefined;

/** Every zone by its place in lower case; null where two zones share a place's name. Making the list costs tens of milliseconds. */
function zonesByPlace(): Map<string, ZoneId | null> {
  if (byPlace === undefined) {
    byPlace = new Map();
    for (const zone of listZones()) {
      const place = formatPlace(zone).toLowerCase();
      byPlace.set(place, byPlace.has(place) ? null : zone);
    }
  }
  return byPlace;
}

/** A zone as people type it: "Europe/Berlin", "europe/berlin", "Berlin", "new york". null when it is none, or more than one. */
export function readZone(text: string): ZoneId | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return parseZone(trimmed.replace(/ /g, "_")) ?? zonesByPlace().get(trimmed.toLowerCase()) ?? null;
}
