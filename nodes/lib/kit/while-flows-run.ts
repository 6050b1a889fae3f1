/**
 * Only whole flows get messages: at a start Node-RED makes one tab after the other, and at a deploy it takes away and
 * makes anew the nodes that changed; what is sent to a node that is not there is dropped without a word (5.0.7,
 * @node-red/runtime lib/flows/index.js).
 */
import type { Red } from "./red.ts";

/**
 * Calls `begin` when all flows have started and what it answered before any of them stops, at every deploy. Answers how to
 * end it for good.
 */
export function whileFlowsRun(RED: Red, begin: () => () => void): () => void {
  let pause: (() => void) | undefined;
  const started = (): void => {
    pause ??= begin();
  };
  const stopping = (): void => {
    pause?.();
    pause = undefined;
  };
  RED.events.on("flows:started", started);
  RED.events.on("flows:stopping", stopping);
  return () => {
    RED.events.off("flows:started", started);
    RED.events.off("flows:stopping", stopping);
    stopping();
  };
}
