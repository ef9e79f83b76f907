"use client";

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { submitKept } from "@/components/ui/submit-kept";
import { useAction } from "@/components/ui/use-action";
import { addOutsideCheckAction, removeOutsideCheckAction } from "@/lib/readiness/actions";
import type { OutsideCheck } from "@/lib/readiness/check";
import { OUTSIDE_TOOLS } from "@/lib/readiness/outside-tools";
import { printOf } from "@/lib/readiness/print-of";
import { formatDate } from "@/lib/time/format";

type Props = { checks: readonly OutsideCheck[]; body: string; hands: ReadinessHands };

/** Services that look at the web, and what they said of this text, with the date. */
export function OutsideChecks({ checks, body, hands }: Props) {
  const { run, isPending, message, fields } = useAction(addOutsideCheckAction);
  const removing = useAction(removeOutsideCheckAction);
  const print = printOf(body);
  const send = async (form: FormData) => {
    const [tool, result] = [String(form.get("tool")), String(form.get("result"))];
    const outcome = await run({ draftId: hands.draftId, tool, result, print });
    if (outcome.ok) await hands.reload();
    return outcome.ok;
  };
  const remove = async (outsideId: string) => {
    const outcome = await removing.run({ draftId: hands.draftId, outsideId });
    if (outcome.ok) await hands.reload();
  };
  return (
    <div id="sources-outside" className="scroll-mt-20">
      <h3 className="font-serif text-xl">Checked outside</h3>
      <p className="mb-2 text-muted">
        These services compare a text with the web. Each opens in a window of its own; you paste the text
        there.
      </p>
      <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        {OUTSIDE_TOOLS.map(({ name, address }) => (
          <li key={name}>
            <a
              href={address}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-8 items-center underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      {checks.length === 0 ? null : (
        <ul className="mb-4">
          {checks.map((check) => (
            <li key={check.id} className="flex items-start justify-between gap-3 border-line border-b py-2">
              <p className="min-w-0 break-words">
                <span className="font-semibold">{check.tool}</span>, {formatDate(check.checkedOn)}:{" "}
                {check.result}
                <span className="block text-muted text-sm">
                  {check.print === print ? "The text is still the same." : "The text has changed since."}
                </span>
              </p>
              <Button
                size="small"
                variant="plain"
                aria-label={`Remove what ${check.tool} said`}
                onClick={() => void remove(check.id)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submitKept(send)} className="grid gap-3 rounded-control bg-sunken p-4">
        <SelectField label="Service" name="tool" defaultValue={OUTSIDE_TOOLS[0].name}>
          {OUTSIDE_TOOLS.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
          <option>Another</option>
        </SelectField>
        <TextField
          label="What it said"
          name="result"
          hint="Kept with today’s date, and with which text it was."
          autoComplete="off"
          error={fields.result ?? message}
        />
        <div>
          <Button type="submit" size="small" variant="primary" disabled={isPending}>
            Keep the result
          </Button>
        </div>
      </form>
    </div>
  );
}
