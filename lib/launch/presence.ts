/** How one person of a launch is there. */
export type Person = {
  /** Account or crew member. */
  id: string;
  /** Live pages they have open. */
  screens: number;
  /** When the last of them was closed; null while one is open, or when none ever was. */
  awaySince: number | null;
  /** false: a helper who never took up their link. */
  hasOpened: boolean;
};

/** Who has live pages open, launch by launch, counted as they open and close. Forgets nobody until the server ends. */
export class Attendance {
  readonly #launches = new Map<string, Map<string, { screens: number; awaySince: number | null }>>();

  join(launchId: string, id: string): void {
    const known = this.#find(launchId, id);
    known.screens += 1;
    known.awaySince = null;
  }

  /** Returns how many pages they still have open. */
  leave(launchId: string, id: string, now: number): number {
    const known = this.#find(launchId, id);
    known.screens = Math.max(0, known.screens - 1);
    if (known.screens === 0) known.awaySince = now;
    return known.screens;
  }

  /** The writer and the crew; what the server has not seen itself comes from what was kept of the crew. */
  list(
    launchId: string,
    writerId: string,
    crew: readonly { id: string; hasOpened: boolean; seenAt: number | null }[],
  ): Person[] {
    const people = [{ id: writerId, hasOpened: true, seenAt: null }, ...crew];
    return people.map(({ id, hasOpened, seenAt }) => {
      const { screens, awaySince } = this.#launches.get(launchId)?.get(id) ?? { screens: 0, awaySince: null };
      return { id, screens, awaySince: screens > 0 ? null : (awaySince ?? seenAt), hasOpened };
    });
  }

  #find(launchId: string, id: string) {
    const people = this.#launches.get(launchId) ?? new Map();
    this.#launches.set(launchId, people);
    const person = people.get(id) ?? { screens: 0, awaySince: null };
    people.set(id, person);
    return person;
  }
}
