/** For a link that opens nothing: wrong, over, taken back, replaced, or its launch gone. All look the same. */
export function LinkOver() {
  return (
    <>
      <title>This link opens nothing · First Hour</title>
      <h1 className="font-serif text-4xl">This link opens nothing</h1>
      <p className="mt-4 text-lg text-muted">
        It may have run out, been replaced by a newer one, or lost a letter on its way. Ask the writer for a
        new link.
      </p>
    </>
  );
}
