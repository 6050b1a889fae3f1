/** Classes by number, in the order in which they are first named: rules and lexicon of a language share them. */
export interface ClassNumbers {
  /** Gives one to a name that has none. */
  of: (name: string) => number;
  /** -1 for a name that has none. */
  find: (name: string) => number;
  names: () => readonly string[];
}

export function classNumbers(first: Iterable<string>): ClassNumbers {
  const numbers = new Map<string, number>();
  const of = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
  for (const name of first) if (name !== "") of(name);
  return { of, find: (name) => numbers.get(name) ?? -1, names: () => [...numbers.keys()] };
}

/** What does not begin as a class does ("Cop", "+2") is a word that a rule names as itself. */
export function isLiteral(name: string): boolean {
  const first = name.charCodeAt(0);
  return !(first >= capitalA && first <= capitalZ) && first !== plus;
}

const [capitalA, capitalZ, plus] = [65, 90, 43];
