import { useEffect } from "react";

const PLACE = /^#task=(.+)$/;

/** A notice leads to its task: the address names it, once. */
export function useTaskOfAddress(select: (taskId: string) => void): void {
  useEffect(() => {
    const turn = () => {
      const [, taskId] = PLACE.exec(location.hash) ?? [];
      if (taskId === undefined) return;
      select(decodeURIComponent(taskId));
      history.replaceState(history.state, "", location.pathname + location.search);
    };
    turn();
    window.addEventListener("hashchange", turn);
    return () => window.removeEventListener("hashchange", turn);
  }, [select]);
}
