"use client";

import { useEffect, useState } from "react";
import { FitPoints } from "@/components/publications/fit-points";
import { Chip } from "@/components/ui/chip";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Link } from "@/components/ui/link";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { offerAction, removeSubmissionAction, searchPublicationsAction } from "@/lib/publications/actions";
import { formatDays } from "@/lib/publications/describe-entry";
import { OBSTACLE_TEXT } from "@/lib/publications/obstacle-text";
import { shortAddress } from "@/lib/publications/parse-address";
import { countOf } from "@/lib/text/count-of";

type Props = { draftId: string; isOpen: boolean; onClose: () => void };

type Found = Extract<Awaited<ReturnType<typeof searchPublicationsAction>>, { ok: true }>["value"];
type Choice = Found["choices"][number];

const PAUSE_MILLISECONDS = 150;

/** Finds a publication in the directory and puts it on the draft's list. */
export function PublicationPicker({ draftId, isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Offer it to">
      <Choices draftId={draftId} onClose={onClose} />
    </Dialog>
  );
}

function Choices({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const { run: search, message } = useAction(searchPublicationsAction);
  const offering = useAction(offerAction);
  const removing = useAction(removeSubmissionAction);
  const showToast = useToast();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        const outcome = await search({ draftId, text });
        if (isCurrent && outcome.ok) setFound(outcome.value);
      },
      text === "" ? 0 : PAUSE_MILLISECONDS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [draftId, text, search]);
  const choose = async (choice: Choice) => {
    const outcome = await offering.run({ draftId, publicationId: choice.id });
    if (!outcome.ok) return;
    onClose();
    showToast(`${choice.name} is on the list.`, {
      undo: async () => {
        const undone = await removing.run({ submissionId: outcome.value.id });
        if (!undone.ok) showToast(undone.message, { tone: "bad" });
      },
    });
  };
  return (
    <div className="grid gap-4">
      <FormError message={offering.message ?? message} />
      <TextField
        type="search"
        label="Search your directory"
        placeholder="Name, address or topic"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        maxLength={200}
        autoFocus
      />
      <p className="text-sm">
        <Link href={`/drafts/${draftId}/fit`} onClick={onClose}>
          All of them with every reason, to filter and compare
        </Link>
      </p>
      <div className="min-h-64">
        {found === null ? null : (
          <>
            <p role="status" className="sr-only">
              {found.found} found
            </p>
            <ul className="grid gap-1">
              {found.choices.map((choice) => (
                <li key={choice.id}>
                  <ChoiceButton
                    choice={choice}
                    isPending={offering.isPending}
                    onChoose={() => choose(choice)}
                  />
                </li>
              ))}
            </ul>
            {found.found > found.choices.length ? (
              <p className="mt-2 text-faint text-sm">
                And {found.found - found.choices.length} more: type to narrow them down.
              </p>
            ) : null}
            {found.found === 0 ? (
              <p className="py-6 text-center text-muted">
                Nothing in your directory has that. <Link href="/publications/new">Add a publication</Link>
              </p>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}

function ChoiceButton({
  choice,
  isPending,
  onChoose,
}: {
  choice: Choice;
  isPending: boolean;
  onChoose: () => void;
}) {
  const facts = [
    choice.followers === null ? "" : countOf(choice.followers, "follower"),
    choice.answerDays === null ? "" : `you allow ${formatDays(choice.answerDays)}`,
    shortAddress(choice.address),
  ].filter((fact) => fact !== "");
  const isThere = choice.obstacle === "on_the_list" || choice.obstacle === "declined";
  return (
    <button
      type="button"
      disabled={isPending || isThere}
      onClick={onChoose}
      className="grid w-full gap-1 rounded-control border border-transparent px-3 py-2 text-left hover:border-edge hover:bg-sunken disabled:opacity-60"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 break-words font-serif text-lg leading-snug">{choice.name}</span>
        <FitPoints {...choice} />
      </span>
      <span className="truncate text-muted text-sm">{facts.join(" · ")}</span>
      {choice.reasons.map((reason) => (
        <span key={reason} className="text-sm">
          {reason}
        </span>
      ))}
      {choice.obstacle === null ? null : (
        <span>
          <Chip tone={isThere ? "plain" : "warn"}>{OBSTACLE_TEXT[choice.obstacle]}</Chip>
        </span>
      )}
    </button>
  );
}
