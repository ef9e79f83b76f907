import { FitPoints } from "@/components/publications/fit-points";
import { ButtonLink } from "@/components/ui/button";
import { CardTable } from "@/components/ui/card-table";
import { Section } from "@/components/ui/section";
import { MOST_COMPARED } from "@/lib/publications/arrange-fit";
import { describePart } from "@/lib/publications/describe-part";
import type { RankedPublication } from "@/lib/publications/rank-fit";
import { FIT_PART_NAMES, FIT_PARTS, FIT_WEIGHTS, type FitPartName } from "@/lib/publications/score-fit";

type Props = { compared: RankedPublication[]; noneHref: string };

/** Up to three publications part by part, side by side. */
export function FitCompare({ compared, noneHref }: Props) {
  if (compared.length === 0) return null;
  return (
    <Section
      title="Side by side"
      lead={
        compared.length < MOST_COMPARED
          ? "Press “Compare” at up to three publications of the list."
          : undefined
      }
      actions={
        <ButtonLink href={noneHref} size="small" scroll={false}>
          Compare none
        </ButtonLink>
      }
    >
      <CardTable
        caption="Publications compared"
        rows={["points" as const, ...FIT_PARTS]}
        rowKey={(row) => row}
        columns={[
          {
            id: "part",
            label: "Part",
            isName: true,
            cell: (row) => (
              <span className="font-semibold">{row === "points" ? "Fit" : FIT_PART_NAMES[row]}</span>
            ),
          },
          ...compared.map((one) => ({
            id: one.publication.id,
            label: one.publication.name,
            cell: (row: "points" | FitPartName) =>
              row === "points" ? <FitPoints {...one.fit} /> : <Part one={one} name={row} />,
          })),
        ]}
      />
    </Section>
  );
}

function Part({ one, name }: { one: RankedPublication; name: FitPartName }) {
  const part = one.fit.parts.find((other) => other.name === name);
  if (part === undefined) return null;
  return (
    <>
      <span className="block whitespace-nowrap text-sm tabular-nums">
        {describePart(part.share, FIT_WEIGHTS[name])}
      </span>
      <span className="block break-words text-muted text-sm">{part.reason}</span>
    </>
  );
}
