import { createRequire } from "node:module";
import type { Red } from "../../nodes/lib/kit/index.ts";

/** What these tests use of `node-red-node-test-helper`, which has no types. */
interface NodeTestHelper {
  startServer(done: () => void): void;
  stopServer(done: () => void): void;
  load(nodes: ((RED: Red) => void)[], flow: object[]): Promise<void>;
  unload(): Promise<void>;
  getNode(id: string): TestNode;
  request(): {
    post(path: string): { send(body: object): { expect(status: number): Promise<{ body: unknown }> } };
  };
}

export interface TestNode {
  receive(msg: object): void;
  on(event: string, listener: (msg: Record<string, unknown>) => void): void;
  status: { args: { text?: string; fill?: string; shape?: string }[][] };
  error: { args: string[][] };
}

export const helper = createRequire(import.meta.url)("node-red-node-test-helper") as NodeTestHelper;
