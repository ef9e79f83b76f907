import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

type Wording = {
  label: ReactNode;
  /** One line below the label: what to enter, and why. */
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: string | null;
  /** Keeps the label for screen readers only, where the place makes it plain. */
  isLabelHidden?: boolean;
};

type Wired = { id: string; "aria-describedby"?: string; "aria-invalid"?: boolean };

/** Label, hint and error around any control; `children` gets the ids to wire. */
export function Field({
  label,
  hint,
  error,
  isLabelHidden,
  className = "",
  children,
}: Wording & { className?: string; children: (wired: Wired) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
    .filter((part) => part !== "")
    .join(" ");
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "font-semibold text-[0.95rem]"}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className="text-bad text-sm">
          {error}
        </p>
      ) : null}
    </div>
  );
}

type Own<Tag extends "input" | "textarea" | "select"> = Omit<ComponentProps<Tag>, "id"> & Wording;

export function TextField({ label, hint, error, isLabelHidden, className, ...rest }: Own<"input">) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden} className={className}>
      {(wired) => <input type="text" {...rest} {...wired} className="control" />}
    </Field>
  );
}

/** A whole or decimal number, typed as text so that "1,234" is not lost on the way. */
export function NumberField(props: Own<"input">) {
  return <TextField inputMode="decimal" autoComplete="off" {...props} />;
}

export function TextArea({ label, hint, error, isLabelHidden, className, ...rest }: Own<"textarea">) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden} className={className}>
      {(wired) => (
        <textarea rows={4} {...rest} {...wired} className="control field-sizing-content leading-normal" />
      )}
    </Field>
  );
}

export function SelectField({ label, hint, error, isLabelHidden, className, ...rest }: Own<"select">) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden} className={className}>
      {(wired) => <select {...rest} {...wired} className="control" />}
    </Field>
  );
}

/** A box to tick with its words beside it; the whole line is the target. */
export function CheckboxField({ label, hint, error, className = "", ...rest }: Own<"input">) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          {...rest}
          id={id}
          className="size-5 shrink-0"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span className="min-w-0">{label}</span>
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="pl-8 text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {error ? <p className="pl-8 text-bad text-sm">{error}</p> : null}
    </div>
  );
}
