"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { addressOfCalendar } from "@/components/slot/address-of-calendar";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { keep, removeSoon } from "@/components/ui/pending-removals";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { addCalendarAction, refreshCalendarAction } from "@/lib/slot/actions";
import { hostOf } from "@/lib/slot/busy";
import type { ListedCalendar } from "@/lib/slot/surroundings";
import { formatAgo, formatDateTime } from "@/lib/time/format";

type Props = { calendars: ListedCalendar[]; zone: string; now: number };

/** The calendars that are read, each with what can be done about it, and the two ways to add one. */
export function AppointmentCalendars({ calendars, zone, now }: Props) {
  return (
    <>
      {calendars.length === 0 ? null : (
        <ul className="mb-5 divide-y divide-line border-line border-y">
          {calendars.map((calendar) => (
            <CalendarLine key={calendar.id} calendar={calendar} zone={zone} now={now} />
          ))}
        </ul>
      )}
      <div className="grid gap-5 md:grid-cols-2">
        <AddressForm />
        <FileForm />
      </div>
    </>
  );
}

function CalendarLine({ calendar, zone, now }: { calendar: ListedCalendar; zone: string; now: number }) {
  const router = useRouter();
  const showToast = useToast();
  const refreshing = useAction(refreshCalendarAction);
  const { id, name, address, readAt, fault, appointments, problems } = calendar;
  const remove = () => {
    const at = addressOfCalendar(id);
    removeSoon(at, {
      onRefused: (message) => showToast(message, { tone: "bad" }),
      onRemoved: () => router.refresh(),
    });
    showToast(`“${name}” is off the list.`, { undo: () => void keep(at) });
  };
  const refresh = async () => {
    const outcome = await refreshing.run({ id });
    if (outcome.ok) showToast(`“${name}” was read anew.`);
  };
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="truncate font-serif text-lg leading-snug">{name}</p>
        <p className="text-muted text-sm">
          {hostOf(address) ?? "From a file"} <span aria-hidden="true">·</span>{" "}
          {/* The page's clock ticks seldom: what was read just now may seem to lie ahead of it. */}
          {readAt === null ? (
            "never read"
          ) : (
            <span title={formatDateTime(readAt, zone)}>read {formatAgo(Math.min(readAt, now), now)}</span>
          )}{" "}
          <span aria-hidden="true">·</span> {countOf(appointments)} in the coming four weeks
        </p>
        {fault === "" ? null : (
          <p className="text-sm text-warn">The last try failed, so this may be old. {fault}</p>
        )}
        {problems.map((problem) => (
          <p key={problem} className="text-sm text-warn">
            {problem}
          </p>
        ))}
      </div>
      <div className="flex items-start gap-1">
        {address === null ? null : (
          <Button size="small" onClick={refresh} disabled={refreshing.isPending}>
            {refreshing.isPending ? "Reading …" : "Read now"}
            <span className="sr-only"> {name}</span>
          </Button>
        )}
        <Button variant="plain" size="small" onClick={remove}>
          Remove<span className="sr-only"> {name}</span>
        </Button>
      </div>
    </li>
  );
}

function countOf(appointments: number): string {
  if (appointments === 0) return "no busy time";
  return appointments === 1 ? "1 busy time" : `${appointments} busy times`;
}

function AddressForm() {
  const showToast = useToast();
  const [address, setAddress] = useState("");
  const { run, isPending, message } = useAction(addCalendarAction);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({ address });
    if (!outcome.ok) return;
    setAddress("");
    showToast(`“${outcome.value.name}” is read, and again twice a day when you look here.`);
  };
  return (
    <form onSubmit={submit} noValidate className="grid content-start gap-3">
      <TextField
        label="By its address"
        hint="Your calendar’s settings call it “iCal” or “secret address”; it begins with https:// or webcal://."
        value={address}
        error={message}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button type="submit" className="justify-self-start" disabled={isPending}>
        {isPending ? "Reading …" : "Add this address"}
      </Button>
    </form>
  );
}

function FileForm() {
  const id = useId();
  const router = useRouter();
  const showToast = useToast();
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async (file: File) => {
    setReading(true);
    setError(null);
    const outcome = await sendFile(file);
    setReading(false);
    if (!outcome.ok) return setError(outcome.message);
    showToast(`“${outcome.name}” is read.`);
    router.refresh();
  };
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold text-[0.95rem]">
        By a file
      </label>
      <p id={`${id}-hint`} className="text-muted text-sm">
        One that ends in .ics, as calendars export it. Choosing a newer one of the same name replaces it.
      </p>
      <input
        id={id}
        type="file"
        accept=".ics,text/calendar"
        disabled={isReading}
        aria-describedby={`${id}-hint`}
        aria-invalid={error === null ? undefined : true}
        className="mt-2 w-fit max-w-full cursor-pointer text-muted text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-edge file:border-solid file:bg-sheet file:px-4 file:font-semibold file:text-base file:text-ink"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was changed.
          event.target.value = "";
          if (file !== undefined) void send(file);
        }}
      />
      <p role="status" className="text-sm">
        {isReading ? "Reading …" : null}
        {error === null ? null : <span className="text-bad">{error}</span>}
      </p>
    </div>
  );
}

async function sendFile(file: File): Promise<{ ok: true; name: string } | { ok: false; message: string }> {
  try {
    const answer = await fetch(`/calendar/appointments?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      body: file,
    });
    const body = (await answer.json()) as { name: string; message: string };
    return answer.ok ? { ok: true, name: body.name } : { ok: false, message: body.message };
  } catch {
    return { ok: false, message: "The server could not be reached. Try again." };
  }
}
