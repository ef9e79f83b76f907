/** Columns and rows of a mixed integer programme that asks for the largest value, collected one by one. */
export class ModelRows {
  readonly values: number[] = [];
  /** 1: whole numbers only. */
  readonly integrality: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly coefficients: number[] = [];

  addBinary(): number {
    this.values.push(0);
    return this.integrality.push(1) - 1;
  }

  /** A share from 0 to 1 that the rows force to be whole once the binary columns are. */
  addShare(value: number): number {
    this.values.push(value);
    return this.integrality.push(0) - 1;
  }

  setValue(column: number, value: number): void {
    this.values[column] = value;
  }

  /** lower ≤ the sum of the columns ≤ upper. */
  add(columns: readonly number[], lower: number, upper: number): void {
    this.addDifference(columns, [], lower, upper);
  }

  /** lower ≤ sum of `plus` − sum of `minus` ≤ upper. */
  addDifference(
    plus: readonly number[],
    minus: readonly number[],
    lower = Number.NEGATIVE_INFINITY,
    upper = 0,
  ): void {
    for (const column of plus) {
      this.indices.push(column);
      this.coefficients.push(1);
    }
    for (const column of minus) {
      this.indices.push(column);
      this.coefficients.push(-1);
    }
    this.starts.push(this.indices.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }
}
