/** Chance that can be thrown again: the same number gives the same throws. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to just below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to just below `below`. */
  upTo(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** True so often in a hundred. */
  percent(often: number): boolean {
    return this.next() * 100 < often;
  }

  pick<T>(among: readonly T[]): T {
    if (among.length === 0) throw new Error('nothing to pick from');
    return among[this.upTo(among.length)] as T;
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((each) => ({ each, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
  }

  /** Some of them, in another order; at most so many. */
  some<T>(among: readonly T[], most: number): T[] {
    return this.shuffled(among).slice(0, this.upTo(most + 1));
  }
}
