/** Where a calendar of other appointments is deleted; what is about to be is left out everywhere. */
export function addressOfCalendar(id: string): string {
  return `/calendar/appointments?id=${id}`;
}
