/** Finds the tightest place where everything that a rule needs stands together. */
import type { Cue } from "../identifiers/index.ts";
import type { Rule } from "./rule.ts";

export interface Place {
  /** Half-open span of words. */
  first: number;
  last: number;
}

export type ByClass = ReadonlyMap<string, readonly Cue[]>;

/** A message that repeats a word a thousand times is not read a thousand times. */
const mostAnchors = 12;

export function match(rule: Rule, cues: ByClass): Place | undefined {
  if (!rule.needs.every((group) => group.some((name) => cues.has(name)))) return undefined;
  if (rule.unless?.some((name) => cues.has(name))) return undefined;
  const [anchors = [], ...rest] = rule.needs.map((group) => group.flatMap((name) => cues.get(name) ?? []));
  let best: Place | undefined;
  for (const anchor of anchors.slice(0, mostAnchors)) {
    const place = around(anchor, rest, rule.within);
    if (place && (!best || place.last - place.first < best.last - best.first)) best = place;
  }
  return best;
}

function around(anchor: Cue, groups: readonly (readonly Cue[])[], within: number): Place | undefined {
  const taken = [anchor];
  for (const group of groups) {
    let nearest: Cue | undefined;
    let distance = Infinity;
    for (const cue of group.slice(0, 5 * mostAnchors)) {
      const apart = cue.first >= anchor.last ? cue.first - anchor.last : anchor.first - cue.last;
      if (apart < distance && !taken.some((other) => cue.first < other.last && other.first < cue.last)) {
        nearest = cue;
        distance = apart;
      }
    }
    if (!nearest) return undefined;
    taken.push(nearest);
  }
  const first = Math.min(...taken.map((cue) => cue.first));
  const last = Math.max(...taken.map((cue) => cue.last));
  return last - first <= within ? { first, last } : undefined;
}
