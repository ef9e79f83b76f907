"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";

type Toast = { id: number; message: string; undo?: () => void | Promise<void>; tone?: "plain" | "bad" };
type ShowToast = (message: string, options?: { undo?: Toast["undo"]; tone?: Toast["tone"] }) => void;

/** Long enough to read and reach for "Undo" (WCAG 2.2.1 wants more time than a glance). */
const SHOWN_MILLISECONDS = 12_000;
const ToastContext = createContext<ShowToast>(() => {});

/** `showToast("Channel removed", { undo })`: says what was done and offers to take it back. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Also says what an event "toast" of the document brings, for code that is no part of the page's tree. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (message, options) => {
      const id = nextId.current++;
      setToasts((all) => [...all.slice(-2), { id, message, ...options }]);
      setTimeout(() => dismiss(id), SHOWN_MILLISECONDS);
    },
    [dismiss],
  );
  useEffect(() => {
    const hear = ({ detail }: Event & { detail?: unknown }) => show(String(detail));
    document.addEventListener("toast", hear);
    return () => document.removeEventListener("toast", hear);
  }, [show]);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2"
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastLine({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  return (
    <div
      className={`pointer-events-auto flex max-w-full items-center gap-3 rounded-control px-4 py-2 shadow-lift ${
        toast.tone === "bad" ? "border border-bad bg-bad-soft text-bad" : "bg-ink text-paper"
      }`}
    >
      <span className="min-w-0 break-words">{toast.message}</span>
      {toast.undo ? (
        <button
          type="button"
          className="min-h-9 shrink-0 rounded px-2 font-semibold underline"
          onClick={() => {
            onDismiss();
            void toast.undo?.();
          }}
        >
          Undo
        </button>
      ) : null}
      <button type="button" aria-label="Dismiss" className="min-h-9 min-w-9 shrink-0" onClick={onDismiss}>
        ✕
      </button>
    </div>
  );
}
