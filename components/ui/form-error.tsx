/** What went wrong with a whole form, read out as soon as it appears; nothing when there is nothing. */
export function FormError({ message }: { message: string | null | undefined }) {
  return (
    <div role="alert" aria-live="assertive">
      {message ? (
        <p className="rounded-control border border-bad bg-bad-soft px-4 py-3 text-bad">{message}</p>
      ) : null}
    </div>
  );
}
