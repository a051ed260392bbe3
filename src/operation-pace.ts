/** How much the last call counts for what is expected of the next. */
const LAST = 0.2;

/** How long calls of each operation took of late. */
export class Pace {
  private readonly times = new Map<string, number>();

  note(operation: string, milliseconds: number): void {
    const before = this.times.get(operation) ?? milliseconds;
    this.times.set(operation, before + LAST * (milliseconds - before));
  }

  /** Milliseconds; 0 while none was made. */
  of(operation: string): number {
    return this.times.get(operation) ?? 0;
  }
}
