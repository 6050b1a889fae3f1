/** The default flow, to be changed by a test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./built.ts";

export type FlowNode = Record<string, unknown> & { id: string; type: string; name?: string; wires?: string[][] };

export function defaultFlow(): FlowNode[] {
  return JSON.parse(readFileSync(join(root, "flows/urp.json"), "utf8")) as FlowNode[];
}

/** The default flow with other values in every node of a type. */
export function flowWith(type: string, values: Record<string, unknown>): FlowNode[] {
  return defaultFlow().map((node) => (node.type === type ? { ...node, ...values } : node));
}
