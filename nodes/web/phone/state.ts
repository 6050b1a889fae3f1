import { useEffect, useReducer } from "preact/hooks";
import type { Change, ChatMessage, Snapshot, WireEntry } from "../../lib/simulator/view.ts";

/** How many entries of the wire the page keeps, as the simulator does. */
const KEPT_WIRE = 200;

/** What the page knows. */
export interface Known extends Snapshot {
  /** The demo's clock minus this computer's, in ms. */
  ahead: number;
  online: boolean;
}

type Event =
  { kind: "snapshot"; data: Snapshot } | { kind: "change"; data: Change } | { kind: "line"; online: boolean };

function advance(known: Known | undefined, event: Event): Known | undefined {
  if (event.kind === "snapshot") return { ...event.data, ahead: event.data.clock.now - Date.now(), online: true };
  if (!known) return known;
  if (event.kind === "line") return { ...known, online: event.online };
  const { messages, wire, ...rest } = event.data;
  return {
    ...known,
    ...rest,
    messages: messages ? merged(known.messages, messages) : known.messages,
    wire: wire ? merged(known.wire, wire).slice(-KEPT_WIRE) : known.wire,
    ahead: rest.clock ? rest.clock.now - Date.now() : known.ahead,
  };
}

/** Replaces by id what is there, adds the rest at the end. */
function merged<T extends ChatMessage | WireEntry>(old: readonly T[], news: readonly T[]): T[] {
  const byId = new Map(news.map((one) => [one.id, one]));
  const replaced = old.map((one) => byId.get(one.id) ?? one);
  const here = new Set(old.map((one) => one.id));
  return [...replaced, ...news.filter((one) => !here.has(one.id))];
}

/** The state of the simulator, live; undefined until the first word from it. The browser reconnects by itself. */
export function useSimulator(): Known | undefined {
  const [known, tell] = useReducer<Known | undefined, Event>(advance, undefined);
  useEffect(() => {
    const source = new EventSource("api/events");
    const read = (message: Line) => JSON.parse(message.data) as unknown;
    source.addEventListener("snapshot", (event) => tell({ kind: "snapshot", data: read(event) as Snapshot }));
    source.addEventListener("change", (event) => tell({ kind: "change", data: read(event) as Change }));
    source.addEventListener("error", () => tell({ kind: "line", online: false }));
    return () => source.close();
  }, []);
  return known;
}

type Line = MessageEvent<string>;
