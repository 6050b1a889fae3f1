/** The default flow, as it is shipped, and beside it the example of a node that is not in it. */
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

const read = (path: string): FlowNode[] => JSON.parse(readFileSync(join(root, path), "utf8")) as FlowNode[];

const shipped = read("flows/urp.json");
const beside = read("examples/moderate.json").filter(({ id }) => !shipped.some((node) => node.id === id));

export const flow = shipped.some(({ type }) => type === "moderate") ? shipped : [...shipped, ...beside];

/** The first node of a type in the default flow, or the one with this name. */
export function nodeOf(type: string, name?: string): FlowNode {
  const found = flow.find((node) => node.type === type && (name === undefined || node.name === name));
  if (!found) throw new Error(`no ${type} ${name ?? ""} in the default flow`);
  return found;
}
