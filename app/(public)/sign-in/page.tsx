import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Link } from "@/components/ui/link";
import { loadDoor } from "@/lib/accounts/load";
import { parseNextPath } from "@/lib/accounts/next-path";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const nextPath = parseNextPath(typeof next === "string" ? next : undefined);
  const door = await loadDoor();
  if (door.isNew) redirect("/welcome");
  if (door.isSignedIn) redirect(nextPath);
  return (
    <>
      <h1 className="mb-8 font-serif text-4xl leading-tight">Sign in</h1>
      <SignInForm nextPath={nextPath} />
      {door.isOpen ? (
        <p className="mt-6 text-muted">
          New here? <Link href="/welcome">Make an account</Link>
        </p>
      ) : null}
    </>
  );
}
