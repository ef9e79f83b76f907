"use client";

/** A field without a frame: the words are the page. A line at its side shows where the keys go. */
export const BARE =
  "block w-full bg-transparent placeholder:text-faint focus-visible:outline-none focus-visible:shadow-[-0.75rem_0_0_-0.625rem_var(--color-focus)]";

type Props = {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  className: string;
  onChange: (text: string) => void;
  onLeave: () => void;
  isReadOnly: boolean;
};

/** A title is one line that wraps: Enter leads on instead of breaking it. */
export function PlainLines({ id, label, value, error, className, onChange, onLeave, isReadOnly }: Props) {
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        readOnly={isReadOnly}
        value={value}
        placeholder={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, " "))}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) {
            event.preventDefault();
            const fields = [...document.querySelectorAll<HTMLElement>("textarea")];
            fields[fields.indexOf(event.currentTarget) + 1]?.focus();
          }
        }}
        onBlur={onLeave}
        className={`${BARE} field-sizing-content resize-none ${className}`}
      />
      {error ? (
        <p id={`${id}-fault`} className="text-bad text-sm">
          {error}
        </p>
      ) : null}
    </>
  );
}
