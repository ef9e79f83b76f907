"use client";

import { type DragEvent, useId, useState } from "react";

type Props = {
  label: string;
  hint: string;
  accept: string;
  isDisabled: boolean;
  onFile: (file: File) => void;
};

/** A place to drop one file on, which is also a plain file field. */
export function FileDrop({ label, hint, accept, isDisabled, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`flex cursor-pointer flex-col items-center rounded-card border-2 border-dashed px-6 py-10 text-center focus-within:outline-2 focus-within:outline-focus ${isOver ? "border-ink bg-sheet" : "border-edge bg-sunken"}`}
    >
      <span className="font-serif text-xl">{label}</span>
      <span className="mt-1 text-muted">{hint}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={isDisabled}
        className="mt-4 w-fit max-w-full cursor-pointer text-[0px] file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-edge file:border-solid file:bg-sheet file:px-4 file:font-semibold file:text-base file:text-ink"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after a refusal.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
