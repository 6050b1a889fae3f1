/**
 * One text for one JSON value, whatever the order of its keys. Written with a stack of its own, because a hostile body
 * can nest a million brackets and a recursive walk (JSON.stringify as well) would end in a RangeError.
 */
export function canonical(value: unknown): string {
  const out: string[] = [];
  const todo: Step[] = [{ value }];
  for (let step = todo.pop(); step; step = todo.pop()) {
    if ("text" in step) out.push(step.text);
    else if (Array.isArray(step.value)) pushList(step.value, todo);
    else if (typeof step.value === "object" && step.value !== null) pushRecord(step.value, todo);
    else out.push(JSON.stringify(step.value) ?? "null");
  }
  return out.join("");
}

type Step = { text: string } | { value: unknown };

function pushList(values: readonly unknown[], todo: Step[]): void {
  todo.push({ text: "]" });
  for (let at = values.length - 1; at >= 0; at--) todo.push({ value: values[at] }, { text: at > 0 ? "," : "" });
  todo.push({ text: "[" });
}

function pushRecord(value: object, todo: Step[]): void {
  const keys = Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .sort();
  todo.push({ text: "}" });
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at]!;
    todo.push(
      { value: (value as Record<string, unknown>)[key] },
      { text: `${at > 0 ? "," : ""}${JSON.stringify(key)}:` },
    );
  }
  todo.push({ text: "{" });
}

/** Real payloads are less than ten deep. */
const DEEPEST = 100;

/** The piece itself, or its canonical JSON text when it is nested so deeply that others could not write it out. */
export function keepable(piece: unknown): unknown {
  return isDeep(piece) ? canonical(piece) : piece;
}

function isDeep(piece: unknown): boolean {
  let level: unknown[] = [piece];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      for (const inner of Object.values(value)) if (typeof inner === "object" && inner !== null) next.push(inner);
    }
    level = next;
  }
  return false;
}
