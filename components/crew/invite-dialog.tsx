import { InvitePanel } from "@/components/crew/invite-panel";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  launchId: string;
  helper: { id: string; name: string };
  isOpen: boolean;
  onClose: () => void;
};

/** The link of one helper, from the plan. */
export function InviteDialog({ launchId, helper, isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={`Link for ${helper.name}`}>
      <InvitePanel key={helper.id} launchId={launchId} helperId={helper.id} />
    </Dialog>
  );
}
