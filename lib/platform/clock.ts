/** The only reader of the server's clock. Epoch milliseconds. */
export function readClock(): number {
  return Date.now();
}
