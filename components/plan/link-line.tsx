import { type LinkAim, shortAim, tryAddress } from "@/lib/links/try-link";

type Props = { link: LinkAim; isOut: boolean };

/** Where a post's tracked link leads now, and a way to follow it as a reader would. */
export function LinkLine({ link: { goUrl, aim }, isOut }: Props) {
  return (
    <section aria-label="Its tracked link">
      <p className="font-semibold text-[0.95rem]">Its tracked link</p>
      <p className="break-words">
        {goUrl.replace(/^https?:\/\//, "")}{" "}
        {aim === ""
          ? "leads nowhere yet: readers are told that the piece is not out."
          : `leads to ${shortAim(aim)}${isOut ? "." : " until the piece’s address is known."}`}
      </p>
      {aim === "" ? null : (
        <p className="text-muted text-sm">
          <a
            href={tryAddress(goUrl)}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center text-ink underline"
          >
            Try it
          </a>{" "}
          Your try is not counted: its address ends in “?try”.
        </p>
      )}
    </section>
  );
}
