"use client";

import { useState } from "react";
import { InvitePanel } from "@/components/crew/invite-panel";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";

type Props = {
  launchId: string;
  crew: readonly { id: string; name: string }[];
  isOpen: boolean;
  onClose: () => void;
};

/**
 * The links of a launch's helpers, one at a time, from the cockpit. Apart from the plan's dialog, for what two pages
 * load later costs each of them a request more at the start.
 */
export function CrewDialog({ launchId, crew, isOpen, onClose }: Props) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const helper = crew.find(({ id }) => id === chosenId) ?? crew[0];
  if (helper === undefined) return null;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`Link for ${helper.name}`}>
      {crew.length > 1 ? (
        <SelectField
          label="For"
          className="mb-4"
          value={helper.id}
          onChange={(event) => setChosenId(event.target.value)}
        >
          {crew.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <InvitePanel key={helper.id} launchId={launchId} helperId={helper.id} />
    </Dialog>
  );
}
