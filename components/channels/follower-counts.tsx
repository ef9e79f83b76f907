"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { NumberField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { removeCountAction, saveCountAction } from "@/lib/channels/actions";
import type { FollowerReading } from "@/lib/channels/channel";
import { formatCount } from "@/lib/channels/format-number";
import { formatDate } from "@/lib/time/format";

/** As many readings as fit beside the chart; the rest opens on demand. */
const SHOWN = 6;

type Props = { channelId: string; counts: FollowerReading[]; today: string };

/** Adds a count, and keeps the list of those there are: each can be changed or taken out, and taken back. */
export function FollowerCounts({ channelId, counts, today }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const newest = counts.toReversed();
  const shown = isOpen ? newest : newest.slice(0, SHOWN);
  return (
    <div className="grid gap-6">
      <CountForm channelId={channelId} today={today} />
      {counts.length === 0 ? null : (
        <div>
          <table className="w-full text-left tabular-nums">
            <caption className="sr-only">Followers by date, the latest first</caption>
            <thead className="text-muted text-sm">
              <tr className="border-line border-b">
                <th scope="col" className="py-1.5 font-normal">
                  Read on
                </th>
                <th scope="col" className="py-1.5 text-right font-normal">
                  Followers
                </th>
                <th scope="col" className="py-1.5 text-right font-normal">
                  <span className="sr-only">Change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((count) => (
                <tr key={count.id} className="border-line border-b last:border-b-0">
                  {editing === count.id ? (
                    <td colSpan={3} className="py-3">
                      <CountForm
                        channelId={channelId}
                        today={today}
                        count={count}
                        onDone={() => setEditing(null)}
                      />
                    </td>
                  ) : (
                    <CountCells channelId={channelId} count={count} onEdit={() => setEditing(count.id)} />
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {newest.length > SHOWN ? (
            <Button variant="plain" size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
              {isOpen ? "Show fewer" : `Show all ${newest.length} counts`}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

function CountCells({
  channelId,
  count,
  onEdit,
}: {
  channelId: string;
  count: FollowerReading;
  onEdit: () => void;
}) {
  const removing = useAction(removeCountAction);
  const showToast = useToast();
  const day = formatDate(count.readOn);
  const remove = async () => {
    const outcome = await removing.run({ id: channelId, countId: count.id });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    const undo = async () => {
      const text = { followers: String(count.followers), readOn: count.readOn };
      const back = await saveCountAction({ id: channelId, countId: null, ...text });
      if (!back.ok) showToast(back.message, { tone: "bad" });
    };
    showToast(`The count of ${day} is out.`, { undo });
  };
  return (
    <>
      <td className="py-1.5">{day}</td>
      <td className="py-1.5 text-right">{formatCount(count.followers)}</td>
      <td className="whitespace-nowrap py-1 pl-2 text-right">
        <Button variant="plain" size="small" onClick={onEdit} aria-label={`Change the count of ${day}`}>
          Change
        </Button>
        <Button
          variant="plain"
          size="small"
          onClick={remove}
          disabled={removing.isPending}
          aria-label={`Remove the count of ${day}`}
        >
          Remove
        </Button>
      </td>
    </>
  );
}

type FormProps = { channelId: string; today: string; count?: FollowerReading; onDone?: () => void };

function CountForm({ channelId, today, count, onDone }: FormProps) {
  const saving = useAction(saveCountAction);
  const showToast = useToast();
  const start = {
    followers: count === undefined ? "" : String(count.followers),
    readOn: count?.readOn ?? today,
  };
  const [values, setValues] = useState(start);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await saving.run({ id: channelId, countId: count?.id ?? null, ...values });
    if (!outcome.ok) return;
    onDone?.();
    if (count === undefined) setValues({ followers: "", readOn: today });
    const { previous, reading, countId } = outcome.value;
    const undo = async () => {
      const back =
        previous === null
          ? await removeCountAction({ id: channelId, countId })
          : await saveCountAction({
              id: channelId,
              countId,
              followers: String(previous.followers),
              readOn: previous.readOn,
            });
      if (!back.ok) showToast(back.message, { tone: "bad" });
    };
    const now = `${formatCount(reading.followers)} on ${formatDate(reading.readOn)}`;
    showToast(
      previous === null ? `Counted: ${now}.` : `${now}, in place of ${formatCount(previous.followers)}.`,
      { undo },
    );
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-start"
    >
      {Object.keys(saving.fields).length === 0 && saving.message !== null ? (
        <div className="sm:col-span-3">
          <FormError message={saving.message} />
        </div>
      ) : null}
      <NumberField
        label="Followers"
        value={values.followers}
        error={saving.fields.followers}
        onChange={(event) => setValues({ ...values, followers: event.currentTarget.value })}
      />
      <TextField
        label="Read on"
        type="date"
        max={today}
        value={values.readOn}
        error={saving.fields.readOn}
        onChange={(event) => setValues({ ...values, readOn: event.currentTarget.value })}
      />
      <div className="flex gap-2 sm:pt-7">
        <Button type="submit" disabled={saving.isPending}>
          {count === undefined ? "Add" : "Save"}
        </Button>
        {onDone === undefined ? null : (
          <Button variant="plain" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
