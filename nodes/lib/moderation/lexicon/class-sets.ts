/** Sets of classes by number: thousands of words have a few hundred sets among them. */
export interface ClassSets {
  of: (classes: readonly number[]) => number;
  /** Both together. */
  join: (a: number, b: number) => number;
  bitsOf: (set: number) => Int32Array;
}

export function classSets(width: number): ClassSets {
  const list: { members: readonly number[]; bits: Int32Array }[] = [];
  const known = new Map<string, number>();
  const joined = new Map<number, number>();
  const of = (classes: readonly number[]): number => {
    const members = [...new Set(classes)].sort((a, b) => a - b);
    const key = members.join();
    let found = known.get(key);
    if (found === undefined) {
      known.set(key, (found = list.length));
      list.push({ members, bits: bitsOf(members, width) });
    }
    return found;
  };
  const join = (a: number, b: number): number => {
    if (a === b) return a;
    const key = a * 65_536 + b;
    let found = joined.get(key);
    if (found === undefined) joined.set(key, (found = of([...list[a]!.members, ...list[b]!.members])));
    return found;
  };
  return { of, join, bitsOf: (set) => list[set]!.bits };
}

export function bitsOf(members: Iterable<number>, width: number): Int32Array {
  const bits = new Int32Array(width);
  for (const member of members) bits[member >> 5]! |= 1 << (member & 31);
  return bits;
}

export function has(bits: Int32Array, number: number): boolean {
  return number >= 0 && (bits[number >> 5]! & (1 << (number & 31))) !== 0;
}

export function meet(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i += 1) if ((a[i]! & b[i]!) !== 0) return true;
  return false;
}
