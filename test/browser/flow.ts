/** The default flow, as it is shipped. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../service/built.ts";

export interface FlowNode {
  id: string;
  type: string;
  z?: string;
  name?: string;
  label?: string;
}

export const flow = JSON.parse(readFileSync(join(root, "flows/urp.json"), "utf8")) as FlowNode[];

/** The first node of a type in the default flow, or the one with this name. */
export function nodeOf(type: string, name?: string): FlowNode {
  const found = flow.find((node) => node.type === type && (name === undefined || node.name === name));
  if (!found) throw new Error(`no ${type} ${name ?? ""} in the default flow`);
  return found;
}
