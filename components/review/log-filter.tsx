"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import {
  isFiltered,
  LOG_SORTS,
  type LogQuery,
  type LogSort,
  OWN_PAGE,
  parseLogQuery,
  writeLogQuery,
} from "@/lib/review/log-query";
import { LOG_STATE_NAMES, type LogState } from "@/lib/review/log-state";

type Props = {
  query: LogQuery;
  publications: { id: string; name: string }[];
  hasOwnPage: boolean;
  years: string[];
  states: LogState[];
};

/** Long enough to type a word. */
const PAUSE_MILLISECONDS = 300;

const SORT_NAMES: Record<LogSort, string> = {
  date: "Date",
  title: "Title",
  hour: "First hour",
  late: "Punctuality",
  day: "Views after 24 h",
  week: "Views after 7 days",
  month: "Views after 30 days",
  earned: "Earnings",
};

/** Filters by the address, as one types and chooses; without script the button does the same. */
export function LogFilter(props: Props) {
  const { query } = props;
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const apply = () => {
    clearTimeout(timer.current);
    if (form.current === null) return;
    const fields = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value)]),
    );
    // Another column starts its own way; the same one keeps its direction.
    const order = fields.sort === query.sort ? (query.isDescending ? "down" : "up") : undefined;
    const next = writeLogQuery(parseLogQuery({ ...fields, order }));
    startTransition(() => router.replace(`/launches${next}`, { scroll: false }));
  };
  const applySoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(apply, PAUSE_MILLISECONDS);
  };
  const showAll = () => {
    for (const name of ["q", "publication", "year", "state"]) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = "";
    }
    apply();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply();
  };

  return (
    <search>
      <form
        ref={form}
        action="/launches"
        onSubmit={submit}
        aria-busy={isPending}
        className="mb-4 flex flex-wrap items-end gap-3"
      >
        <TextField
          type="search"
          name="q"
          label="Find"
          placeholder="Title or publication"
          defaultValue={query.text}
          onChange={applySoon}
          className="min-w-48 flex-1"
        />
        <Choices {...props} onChoose={apply} />
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
        {isFiltered(query) ? (
          <Button variant="plain" onClick={showAll}>
            Show all
          </Button>
        ) : null}
      </form>
    </search>
  );
}

function Choices(props: Props & { onChoose: () => void }) {
  const { query, publications, hasOwnPage, years, states, onChoose } = props;
  return (
    <>
      <SelectField
        name="publication"
        label="Publication"
        defaultValue={query.publication}
        onChange={onChoose}
        className="max-w-56"
      >
        <option value="">All</option>
        {hasOwnPage ? <option value={OWN_PAGE}>Your own page</option> : null}
        {publications.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="year" label="Year" defaultValue={query.year} onChange={onChoose}>
        <option value="">All</option>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </SelectField>
      <SelectField name="state" label="State" defaultValue={query.state} onChange={onChoose}>
        <option value="">All</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {LOG_STATE_NAMES[state]}
          </option>
        ))}
      </SelectField>
      <SelectField
        key={query.sort}
        name="sort"
        label="Sort by"
        defaultValue={query.sort}
        onChange={onChoose}
        className="lg:hidden"
      >
        {LOG_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {SORT_NAMES[sort]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
