import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { Link } from "@/components/ui/link";
import { loadDoor } from "@/lib/accounts/load";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const door = await loadDoor();
  if (door.isSignedIn) redirect("/");
  const mayEnter = door.isNew || door.isOpen;
  return (
    <>
      <h1 className="font-serif text-4xl leading-tight">
        {door.isNew ? "The flight plan for a piece's first hour" : "Make your account"}
      </h1>
      <p className="mt-3 mb-8 text-lg text-muted">
        {mayEnter
          ? "Plan the hour before you publish, fly it on your phone and laptop, and read the record afterwards. Everything stays on this machine."
          : "Signing up is closed here. Ask whoever runs this First Hour to open it in the settings."}
      </p>
      {mayEnter ? <SignUpForm /> : null}
      {door.isNew ? null : (
        <p className="mt-6 text-muted">
          Have an account? <Link href="/sign-in">Sign in</Link>
        </p>
      )}
    </>
  );
}
