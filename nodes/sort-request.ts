import { type Message, type Output, type Red, type Tools, define, editorRoute } from "./lib/kit/index.ts";
import {
  type Intent,
  type Sorted,
  checkedIntents,
  checkedMinimum,
  compile,
  defaultIntents,
  tryOut,
} from "./lib/request/index.ts";

interface Config {
  /** The subjects in the order of the outputs; the last output is for everything else. */
  intents: unknown;
  /** 0 to 1: a less sure guess goes to the last output. */
  minimum: unknown;
  /** Where in the message the text is. */
  property: string;
}

/** What a message is about, as later nodes read it in `msg.request`. `intent` and `label` are null for "other". */
export interface MessageRequest {
  intent: string | null;
  label: string | null;
  confidence: number;
  words: string[];
}

/** What is this message about? One output per subject, and one for what a person should read. */
export default function (RED: Red): void {
  editorRoute(RED, "post", "/urp/sort-request/defaults", () => ({ intents: defaultIntents }));
  editorRoute(RED, "post", "/urp/sort-request/test", tryOut);

  define<Config>(RED, {
    type: "sort-request",
    version: 1,
    start(config, tools) {
      const intents = checkedIntents(config.intents);
      const sorter = compile(intents, checkedMinimum(config.minimum));
      return {
        input: (msg) => {
          const language = msg.whatsapp?.language;
          const sorted = pressed(intents, msg) ?? sorter.sort(textOf(msg, config.property), language);
          const index = intents.findIndex(({ id }) => id === sorted.intent);
          msg["request"] = requestOf(sorted, intents[index]);
          showLast(tools, intents[index]?.label, sorted.confidence);
          return routed(msg, index < 0 ? intents.length : index, intents.length + 1);
        },
      };
    },
  });
}

/** A button that we sent with the id of a subject leaves nothing to guess. */
function pressed(intents: readonly Intent[], msg: Message): Sorted | undefined {
  const id = msg.whatsapp?.reply?.id;
  if (!id || !intents.some((intent) => intent.id === id)) return undefined;
  return { intent: id, confidence: 1, words: [], scores: [] };
}

function requestOf({ intent, confidence, words }: Sorted, chosen: Intent | undefined): MessageRequest {
  return { intent, label: chosen?.label ?? null, confidence, words: chosen ? words : [] };
}

function routed(msg: Message, index: number, outputs: number): Output {
  return Array.from({ length: outputs }, (_, i) => (i === index ? msg : null));
}

/** At most 20 characters, and never a word of the citizen. */
function showLast(tools: Tools, label: string | undefined, confidence: number): void {
  if (label === undefined) return tools.status("grey", "ring", "sort-request.status.other");
  tools.status("blue", "dot", `${label.slice(0, 15).toWellFormed().trim()} ${Math.round(100 * confidence)}%`);
}

function textOf(msg: Message, property: string): string {
  const path = (property || "payload").replace(/^msg\./, "").split(".");
  const value = path.reduce<unknown>(propertyOf, msg);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
