import { NothingHere } from "@/components/ui/nothing-here";

export default function NotFoundPage() {
  return (
    <main className="mx-auto max-w-md px-5">
      <NothingHere />
    </main>
  );
}
