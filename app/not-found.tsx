import { ButtonLink } from "@/components/ui/button";

export default function NotFoundPage() {
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center gap-4 px-5">
      <title>Nothing here · First Hour</title>
      <h1 className="font-serif text-4xl">Nothing here</h1>
      <p className="text-lg text-muted">
        There is nothing at this address. It may have been removed, or the address has a slip in it.
      </p>
      <p>
        <ButtonLink href="/" variant="primary">
          To your desk
        </ButtonLink>
      </p>
    </main>
  );
}
