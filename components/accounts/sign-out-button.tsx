"use client";

import { useState } from "react";
import { postAuth } from "@/components/accounts/post-auth";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

export function SignOutButton() {
  const [isPending, setPending] = useState(false);
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
  return (
    <Button onClick={signOut} disabled={isPending}>
      Sign out
    </Button>
  );
}
