"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { addExampleAction, keepExampleAction, removeExampleAction } from "@/lib/example/actions";

/** Fills the empty desk with a believable writer's work, or takes exactly that away again. */
export function ExampleButton({ isFilled }: { isFilled: boolean }) {
  return isFilled ? <TakeAway /> : <FillIn />;
}

function FillIn() {
  const adding = useAction(addExampleAction);
  const showToast = useToast();
  const fill = async () => {
    const outcome = await adding.run({});
    if (!outcome.ok) return;
    showToast(
      outcome.value.isNew
        ? "The example is on your desk: a writer’s year, with one launch a week ahead."
        : "The example is on your desk already.",
    );
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button size="large" onClick={fill} disabled={adding.isPending}>
        {adding.isPending ? "Laying it out …" : "Show me an example"}
      </Button>
      <FormError message={adding.message} />
    </div>
  );
}

type Kept = { id: string; text: string };

function TakeAway() {
  const removing = useAction(removeExampleAction);
  const keeping = useAction(keepExampleAction);
  const showToast = useToast();
  const [kept, setKept] = useState<Kept[]>([]);
  const isPending = removing.isPending || keeping.isPending;
  const remove = async (alsoChanged: boolean) => {
    const outcome = await removing.run({ alsoChanged });
    if (!outcome.ok) return;
    const left = outcome.value.kept;
    if (!outcome.value.isFinal) return setKept(left);
    setKept([]);
    showToast(
      left.length === 0
        ? "The example is gone. What you made is still here."
        : `The example is gone but for what your own work needs: ${left.map(({ text }) => text).join(" ")}`,
    );
  };
  const keep = async () => {
    const outcome = await keeping.run({});
    if (!outcome.ok) return;
    setKept([]);
    showToast("It is yours now, like everything else on your desk.");
  };
  return (
    <section
      aria-label="The example"
      className="mt-10 rounded-card border border-edge border-dashed px-5 py-4"
    >
      <FormError message={removing.message ?? keeping.message} />
      {kept.length === 0 ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 max-w-2xl text-muted">
            Part of this desk is an example: its writer, publications and numbers are made up. One click takes
            exactly that away; what you made stays.
          </p>
          <Button onClick={() => remove(false)} disabled={isPending}>
            {removing.isPending ? "Clearing …" : "Take the example away"}
          </Button>
        </div>
      ) : (
        <div role="status">
          <p className="font-semibold">
            The rest is gone. This stayed, because you put something of yours into it:
          </p>
          <ul className="mt-2 list-disc pl-6 text-muted">
            {kept.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          <div className="mt-4 flex flex-wrap gap-2">
            <Button onClick={keep} disabled={isPending}>
              Keep it as mine
            </Button>
            <Button variant="danger" onClick={() => remove(true)} disabled={isPending}>
              Take it away too
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
