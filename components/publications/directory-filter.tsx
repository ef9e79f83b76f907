"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { isTyping } from "@/components/ui/is-typing";
import { useQueryAddress } from "@/components/ui/use-query-address";
import type { DirectoryQuery, DirectorySort } from "@/lib/publications/arrange-directory";
import { directoryHref, STARTS_DESCENDING } from "@/lib/publications/arrange-directory";

type Props = { query: DirectoryQuery; topics: string[] };

/** A pause in typing after which the list follows. */
const PAUSE_MILLISECONDS = 200;

const SORT_NAMES: Record<DirectorySort, string> = {
  name: "Name",
  followers: "Most followers",
  answers: "Quickest answers",
  waiting: "My submissions",
  changed: "Last changed",
};

/** Search, filters and order; the address holds them, so that a view can be kept and "back" works. */
export function DirectoryFilter({ query, topics }: Props) {
  const { text, setText, isPending, show, type, submit } = useQueryAddress<DirectoryQuery>(
    query.text,
    PAUSE_MILLISECONDS,
    (change) => directoryHref({ ...query, page: 1, ...change }),
  );
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const isFiltered = query.text + query.accepts + query.newsletter + query.topic !== "";
  return (
    <search aria-busy={isPending}>
      <form onSubmit={submit} className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <TextField
          ref={search}
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
          label="Takes"
          value={query.accepts}
          onChange={(event) => show({ accepts: event.currentTarget.value as DirectoryQuery["accepts"] })}
        >
          <option value="">Anything</option>
          <option value="drafts">Drafts</option>
          <option value="published">Published pieces</option>
          <option value="unknown">Not known</option>
        </SelectField>
        <SelectField
          label="Newsletter"
          value={query.newsletter}
          onChange={(event) =>
            show({ newsletter: event.currentTarget.value as DirectoryQuery["newsletter"] })
          }
        >
          <option value="">All</option>
          <option value="yes">Mails one</option>
          <option value="no">Mails none</option>
          <option value="unknown">Not known</option>
        </SelectField>
        <SelectField
          label="Topic"
          value={query.topic}
          onChange={(event) => show({ topic: event.currentTarget.value })}
        >
          <option value="">All</option>
          {withChosen(topics, query.topic).map((topic) => (
            <option key={topic}>{topic}</option>
          ))}
        </SelectField>
        <SelectField
          label="Order"
          value={query.sort}
          onChange={(event) => {
            const sort = event.currentTarget.value as DirectorySort;
            show({ sort, isDescending: STARTS_DESCENDING[sort] });
          }}
        >
          {Object.entries(SORT_NAMES).map(([sort, name]) => (
            <option key={sort} value={sort}>
              {name}
            </option>
          ))}
        </SelectField>
        {isFiltered ? (
          <Button
            variant="plain"
            size="small"
            className="justify-self-start"
            onClick={() => {
              setText("");
              show({ text: "", accepts: "", newsletter: "", topic: "" });
            }}
          >
            Show all again
          </Button>
        ) : null}
      </form>
    </search>
  );
}

/** A topic that came from a link may be too rare for the list. */
function withChosen(topics: string[], chosen: string): string[] {
  return chosen === "" || topics.includes(chosen) ? topics : [chosen, ...topics];
}
