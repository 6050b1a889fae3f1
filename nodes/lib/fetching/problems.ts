/** What keeps files from being fetched or forwarded until somebody puts it right. Each is told when it begins and when it ends. */
import type { UrpError } from "../errors.ts";

/** space: too little room. disk: it does not take a file. scan: the scanner does not answer. */
export type ProblemKind = "space" | "disk" | "scan";

export interface Problems {
  begin(kind: ProblemKind, error: UrpError): void;
  over(kind: ProblemKind): void;
  list(): UrpError[];
}

export function createProblems(tell: (problems: UrpError[], begun?: UrpError) => void): Problems {
  const current = new Map<ProblemKind, UrpError>();
  const list = (): UrpError[] => [...current.values()];
  return {
    list,
    begin(kind, error) {
      const isNew = !current.has(kind);
      current.set(kind, error);
      if (isNew) tell(list(), error);
    },
    over(kind) {
      if (current.delete(kind)) tell(list());
    },
  };
}
