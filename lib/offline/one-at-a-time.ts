/**
 * A line in which works wait for each other: each begins when the one before has ended, well or badly. Its own end is
 * told to whoever put it there, and is nobody else's.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
