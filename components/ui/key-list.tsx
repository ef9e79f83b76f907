export type KeyLine = { keys: string[]; does: string };

/** Keys, and what each does. */
export function KeyList({ lines }: { lines: KeyLine[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
      {lines.map((line) => (
        <div key={line.does} className="contents">
          <dt className="flex gap-1">
            {line.keys.map((key) => (
              <kbd
                key={key}
                className="min-w-7 rounded border border-edge bg-sunken px-2 py-0.5 text-center font-sans text-sm"
              >
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{line.does}</dd>
        </div>
      ))}
    </dl>
  );
}
