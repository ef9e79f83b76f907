"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { useQueryAddress } from "@/components/ui/use-query-address";
import { type FitQuery, type FitSort, fitHref } from "@/lib/publications/arrange-fit";

type Props = { draftId: string; query: FitQuery };

/** A pause in typing after which the list follows. */
const PAUSE_MILLISECONDS = 300;

const SORT_NAMES: Record<FitSort, string> = {
  fit: "Best fit",
  followers: "Most followers",
  answers: "Quickest answers",
  name: "Name",
};

/** Search, filter and order of a draft's ranking; the address holds them. */
export function FitFilter({ draftId, query }: Props) {
  const { text, isPending, show, type, submit } = useQueryAddress<FitQuery>(
    query.text,
    PAUSE_MILLISECONDS,
    (change) => fitHref(draftId, { ...query, page: 1, ...change }),
  );
  return (
    <search aria-busy={isPending}>
      <form onSubmit={submit} className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-[2fr_1fr_1fr]">
        <TextField
          type="search"
          label="Search"
          placeholder="Name, topic, note …"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          autoComplete="off"
          maxLength={200}
          className="col-span-2 lg:col-span-1"
        />
        <SelectField
          label="Show"
          value={query.only}
          onChange={(event) => show({ only: event.currentTarget.value as FitQuery["only"] })}
        >
          <option value="">All</option>
          <option value="open">Those that can take it</option>
          <option value="newsletter">Those with a newsletter</option>
          <option value="fresh">Those seen alive in their feed</option>
        </SelectField>
        <SelectField
          label="Order"
          value={query.sort}
          onChange={(event) => show({ sort: event.currentTarget.value as FitSort })}
        >
          {Object.entries(SORT_NAMES).map(([sort, name]) => (
            <option key={sort} value={sort}>
              {name}
            </option>
          ))}
        </SelectField>
      </form>
    </search>
  );
}
