"use client";

import { AddSource } from "@/components/readiness/add-source";
import { OutsideChecks } from "@/components/readiness/outside-checks";
import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { SourceCard } from "@/components/readiness/source-card";
import type { ReadinessBasis } from "@/lib/readiness/check-draft";
import { nameOwnTexts } from "@/lib/readiness/check-own-drafts";
import type { Overlap } from "@/lib/readiness/find-overlaps";
import { sumOverlaps } from "@/lib/readiness/sum-overlaps";

type Props = {
  basis: ReadinessBasis;
  overlaps: readonly Overlap[];
  body: string;
  /** Words of the draft, for shares. */
  words: number;
  numbers: ReadonlyMap<string, number>;
  hands: ReadinessHands;
};

/** Whose words are in the draft: by source and earlier draft, and what services outside said. */
export function SourcesTab({ basis, overlaps, body, words, numbers, hands }: Props) {
  const sums = sumOverlaps(overlaps);
  const textOf = new Map(basis.texts.map((text) => [text.id, text]));
  const own = basis.texts.filter((text) => text.kind === "own" && sums.has(text.id));
  const card = (link: { id: string; name: string; address: string | null; hasText: boolean }) => (
    <SourceCard
      key={link.id}
      link={link}
      kind={textOf.get(link.id)?.kind ?? "source"}
      text={textOf.get(link.id)?.text ?? ""}
      number={numbers.get(link.id) ?? null}
      sum={sums.get(link.id) ?? null}
      overlaps={overlaps.filter((overlap) => overlap.textId === link.id)}
      body={body}
      words={words}
      hands={hands}
    />
  );
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div>
        <h3 className="font-serif text-xl">Sources you used</h3>
        <p className="mb-3 text-muted">
          The draft is compared with these texts word by word, and with nothing else. What is like something
          else on the web is not seen here.
        </p>
        <ul className="mb-4 grid gap-3">{basis.research.links.map(card)}</ul>
        <AddSource hands={hands} withText />
      </div>
      <div className="grid content-start gap-8">
        <div>
          <h3 className="font-serif text-xl">Your earlier drafts</h3>
          <p className="mb-3 text-muted">
            {basis.ownTexts.total === 0
              ? "You have no other draft with a text."
              : own.length === 0
                ? `No passage is also in ${nameOwnTexts(basis.ownTexts)}.`
                : "These have passages in common with it."}
          </p>
          <ul className="grid gap-3">
            {own.map((text) => card({ ...text, address: `/drafts/${text.id}`, hasText: true }))}
          </ul>
        </div>
        <OutsideChecks checks={basis.outsideChecks} body={body} hands={hands} />
      </div>
    </div>
  );
}
