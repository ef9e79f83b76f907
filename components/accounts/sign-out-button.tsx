"use client";

import { useState } from "react";
import { postAuth } from "@/components/accounts/post-auth";
import { sendKept } from "@/components/launch/send-kept";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";

/** Sends first what this device still holds; what cannot be sent stays here for this account alone, and is told. */
export function SignOutButton({ writerId }: { writerId: string }) {
  const [isPending, setPending] = useState(false);
  const [left, setLeft] = useState(0);
  const showToast = useToast();
  const signOut = async () => {
    setPending(true);
    const answer = await postAuth("sign-out", {});
    if (answer.ok) {
      window.location.assign("/sign-in");
      return;
    }
    setPending(false);
    showToast(answer.message, { tone: "bad" });
  };
  const sendAndSignOut = async () => {
    setPending(true);
    const unsent = await sendKept(writerId);
    setPending(false);
    if (unsent === 0) await signOut();
    else setLeft(unsent);
  };
  return (
    <>
      <Button onClick={sendAndSignOut} disabled={isPending}>
        Sign out
      </Button>
      <Dialog isOpen={left > 0} onClose={() => setLeft(0)} title="Not everything is sent yet">
        <p>
          {left === 1 ? "1 entry of a live hour is" : `${left} entries of a live hour are`} only on this
          device, because the server cannot be reached. They stay here, nobody else sees them, and they are
          sent when you sign in here again.
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button variant="primary" onClick={() => setLeft(0)}>
            Stay signed in
          </Button>
          <Button onClick={signOut} disabled={isPending}>
            Sign out all the same
          </Button>
        </div>
      </Dialog>
    </>
  );
}
