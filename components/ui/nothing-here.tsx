import { buttonClass } from "@/components/ui/button-class";

/** What stands where there is nothing, or nothing of the reader's own: the two look the same. */
export function NothingHere() {
  return (
    <div className="flex min-h-[60dvh] max-w-md flex-col justify-center gap-4">
      <title>Nothing here · First Hour</title>
      <h1 className="font-serif text-4xl">Nothing here</h1>
      <p className="text-lg text-muted">
        There is nothing at this address. It may have been removed, or the address has a slip in it.
      </p>
      <p>
        {/* An ordinary link: this comes with every page, also with those that have no other code of links. */}
        <a href="/" className={buttonClass("primary")}>
          To your desk
        </a>
      </p>
    </div>
  );
}
