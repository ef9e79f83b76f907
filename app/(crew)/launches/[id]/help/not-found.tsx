import { LinkOver } from "@/components/crew/link-over";

export default function HelpOverPage() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-5 py-12">
      <p className="mb-8 font-serif text-2xl">First Hour</p>
      <LinkOver />
    </main>
  );
}
