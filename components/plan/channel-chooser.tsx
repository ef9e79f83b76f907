"use client";

import { useState } from "react";
import { usePlanEdits } from "@/components/plan/use-plan-edits";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import type { ChannelChoice, TemplateChoice } from "@/lib/plan/plan-page";
import { countOf } from "@/lib/text/count-of";

type Props = {
  launchId: string;
  channels: ChannelChoice[];
  templates: TemplateChoice[];
  /** What the plan is built from; null: the house's checklist. */
  templateId: string | null;
  /** A plan is there already, and building keeps what was decided in it. */
  isAgain: boolean;
  isDisabled: boolean;
};

/** Which of my channels this launch uses, and the button that builds the plan from them. */
export function ChannelChooser(props: Props) {
  const { launchId, channels, templates, templateId, isAgain, isDisabled } = props;
  const edits = usePlanEdits(launchId);
  const [wantedId, setWantedId] = useState(templateId);
  const [chosen, setChosen] = useState(
    () => new Set(channels.filter(({ isChosen }) => isChosen).map(({ id }) => id)),
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void edits.build([...chosen], isAgain ? undefined : wantedId);
      }}
    >
      <fieldset disabled={isDisabled}>
        <legend className="mb-1 font-semibold text-[0.95rem]">Channels of this launch</legend>
        <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {channels.map((channel) => (
            <li key={channel.id}>
              <ChannelBox
                channel={channel}
                isChosen={chosen.has(channel.id)}
                onToggle={() => toggle(channel.id)}
              />
            </li>
          ))}
        </ul>
        {isAgain ? (
          <BuiltFrom template={templates.find(({ id }) => id === templateId) ?? null} />
        ) : (
          <TemplateField templates={templates} wantedId={wantedId} onChoose={setWantedId} />
        )}
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button type="submit" variant="primary" disabled={edits.isPending || isDisabled}>
            {edits.isPending ? "Building…" : isAgain ? "Build again" : "Build the plan"}
          </Button>
          <p className="min-w-0 text-muted text-sm">
            {isAgain
              ? "Locked, skipped and own tasks and the texts you wrote are kept."
              : "You can move, lock, skip and add tasks afterwards."}{" "}
            <Link href="/channels/new" className="underline">
              Add a channel
            </Link>
          </p>
        </div>
      </fieldset>
    </form>
  );
}

type FieldProps = {
  templates: TemplateChoice[];
  wantedId: string | null;
  onChoose: (id: string | null) => void;
};

/** What the first plan is built from; nothing to ask where there are no templates yet. */
function TemplateField({ templates, wantedId, onChoose }: FieldProps) {
  if (templates.length === 0) return null;
  return (
    <SelectField
      label="Built from"
      className="mt-4 max-w-sm"
      value={wantedId ?? ""}
      onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}
    >
      <option value="">The house’s checklist</option>
      {templates.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function BuiltFrom({ template }: { template: TemplateChoice | null }) {
  return (
    <p className="mt-4 text-muted">
      Built from{" "}
      {template === null ? (
        "the house’s checklist"
      ) : (
        <>
          your template{" "}
          <Link href={`/templates/${template.id}`} className="break-words underline">
            {template.name}
          </Link>
        </>
      )}
      .
    </p>
  );
}

type BoxProps = { channel: ChannelChoice; isChosen: boolean; onToggle: () => void };

function ChannelBox({ channel, isChosen, onToggle }: BoxProps) {
  const followers =
    channel.followers === null ? "followers not noted" : countOf(channel.followers, "follower");
  return (
    <label className="flex min-h-11 items-center gap-3 py-1">
      <input type="checkbox" checked={isChosen} onChange={onToggle} className="size-5 shrink-0" />
      <span className="min-w-0">
        <span className="block truncate">{channel.name}</span>
        <span className="block truncate text-muted text-sm">
          {channel.platformName}, {followers}
          {channel.automatic ? ", by itself" : ""}
        </span>
      </span>
    </label>
  );
}
