import { buildFlight, type Desk } from "@/lib/example/build-flight";
import { buildNextFlight } from "@/lib/example/build-next-flight";
import type { DraftSketch } from "@/lib/example/draft-sketch";
import type {
  Example,
  ExampleChannel,
  ExampleDraft,
  ExamplePublication,
  ExampleSubmission,
} from "@/lib/example/example";
import { audienceOf, CHANNEL_SKETCHES, type ChannelSketch } from "@/lib/example/example-channels";
import { PUBLICATION_SKETCHES, type PublicationSketch } from "@/lib/example/example-publications";
import { FLIGHT_SKETCHES, NEXT_FLIGHT } from "@/lib/example/flight-sketches";
import { instantOn } from "@/lib/example/instant-on";
import { PIECE_SKETCHES } from "@/lib/example/piece-sketches";
import { REVIEWED_PIECES } from "@/lib/example/reviewed-pieces";
import { SUBMISSION_SKETCHES, type SubmissionSketch } from "@/lib/example/submission-sketches";
import { parseAddress } from "@/lib/publications/parse-address";
import { addDays, type CalendarDate, dateAt } from "@/lib/time/calendar-date";

/** Turns a key of the sketches into the id of its row; the same key gives the same id. */
export type IdOf = (key: string) => string;

export type ExampleTime = { now: number; zone: string; today: CalendarDate };

const DAYS_BETWEEN_COUNTS = 30;

/**
 * The example desk, relative to `now` on the calendar of `zone`: a writer with 456 Medium followers and six other channels,
 * eight publications, drafts in every state, three reviewed launches and one a week ahead. The same arguments give the same desk.
 * Plans are built, logs made and slots resolved by the rules that the rest of the product uses.
 */
export function buildExample(now: number, zone: string, idOf: IdOf = (key) => key): Example {
  const time: ExampleTime = { now, zone, today: dateAt(now, zone) };
  const channels = CHANNEL_SKETCHES.map((sketch) => buildChannel(sketch, time, idOf));
  const publications = PUBLICATION_SKETCHES.map((sketch) => buildPublication(sketch, time, idOf));
  const drafts = [...REVIEWED_PIECES, ...PIECE_SKETCHES].map((sketch) => buildDraft(sketch, time, idOf));
  const submissions = SUBMISSION_SKETCHES.map((sketch) => buildSubmission(sketch, time, idOf));
  const desk: Desk = { time, idOf, channels, publications, drafts, submissions };
  const launches = [
    ...FLIGHT_SKETCHES.map((flight) => buildFlight(flight, desk)),
    buildNextFlight(NEXT_FLIGHT, desk),
  ];
  for (const launch of launches) {
    const draft = drafts.find(({ id }) => id === launch.draftId);
    if (draft !== undefined && launch.liveAt !== null) draft.publishedAt = launch.liveAt;
  }
  return { channels, publications, drafts, submissions, launches };
}

function buildChannel(sketch: ChannelSketch, { now, zone, today }: ExampleTime, idOf: IdOf): ExampleChannel {
  const { key, growth, zones, ...rest } = sketch;
  const counts = growth.map((followers, index) => ({
    id: idOf(`count ${key} ${index}`),
    followers,
    readOn: addDays(today, -DAYS_BETWEEN_COUNTS * (growth.length - 1 - index)),
  }));
  const firstOn = counts[0]?.readOn ?? today;
  return {
    ...rest,
    id: idOf(`channel ${key}`),
    audience: audienceOf(zones),
    counts,
    createdAt: Math.min(now, instantOn(firstOn, "10:00", zone)),
  };
}

function buildPublication(
  sketch: PublicationSketch,
  { now, zone, today }: ExampleTime,
  idOf: IdOf,
): ExamplePublication {
  const { key, readDaysAgo, ...entry } = sketch;
  const parsed = parseAddress(entry.address);
  if (!parsed.ok) throw new Error(`the example's publication ${key} has no address`);
  const followersReadOn = addDays(today, -readDaysAgo);
  return {
    ...entry,
    id: idOf(`publication ${key}`),
    address: parsed.address,
    addressKey: parsed.key,
    followersReadOn,
    createdAt: Math.min(now, instantOn(addDays(followersReadOn, -40), "10:00", zone)),
  };
}

function buildDraft(sketch: DraftSketch, { now, zone, today }: ExampleTime, idOf: IdOf): ExampleDraft {
  const { key, begunDaysAgo, touchedDaysAgo, slug, ...rest } = sketch;
  const at = (daysAgo: number, clock: string) =>
    Math.min(now, instantOn(addDays(today, -daysAgo), clock, zone));
  return {
    ...rest,
    id: idOf(`draft ${key}`),
    publishedUrl: slug === null ? null : `https://mira.example/${slug}`,
    publishedAt: slug === null ? null : at(touchedDaysAgo, "12:40"),
    createdAt: at(begunDaysAgo, "22:10"),
    updatedAt: at(touchedDaysAgo, "22:45"),
  };
}

function buildSubmission(
  sketch: SubmissionSketch,
  { now, zone, today }: ExampleTime,
  idOf: IdOf,
): ExampleSubmission {
  const key = `submission ${sketch.draft} ${sketch.publication}`;
  return {
    id: idOf(key),
    draftId: idOf(`draft ${sketch.draft}`),
    publicationId: idOf(`publication ${sketch.publication}`),
    note: sketch.note,
    steps: sketch.steps.map(([state, daysAgo], index) => {
      const happenedOn = addDays(today, -daysAgo);
      const recordedAt = Math.min(now, instantOn(happenedOn, "21:30", zone)) + index;
      return { id: idOf(`${key} ${index}`), state, happenedOn, recordedAt };
    }),
  };
}
