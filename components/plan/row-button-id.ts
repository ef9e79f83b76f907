/** The element that stands for a task in the list and takes its keys. */
export function rowButtonId(taskId: string): string {
  return `task-${taskId}`;
}
