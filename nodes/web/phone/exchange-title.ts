import type { WireEntry } from "../../lib/simulator/view.ts";
import { tickWords } from "./words.ts";

const kinds: Record<string, string> = {
  text: "un testo",
  image: "una foto",
  video: "un video",
  audio: "un audio",
  document: "un documento",
  sticker: "un adesivo",
  location: "una posizione",
  contacts: "un contatto",
  reaction: "una reazione",
  interactive: "una scelta",
  button: "una risposta rapida",
  template: "un modello",
  system: "un avviso di sistema",
  unsupported: "qualcosa di non gestito",
};

const edges: Record<string, string> = {
  "POST media": "carica un file",
  "POST calls": "risponde a una chiamata",
  "POST block_users": "blocca qualcuno",
  "DELETE block_users": "sblocca qualcuno",
};

interface Item {
  type?: string;
  status?: string;
  event?: string;
}

type Part = "messages" | "statuses" | "calls";

/** As much of a request or a webhook as a title needs. */
interface Payload extends Item {
  entry?: { changes?: { field?: string; value?: Partial<Record<Part, Item[]>> }[] }[];
}

/** What an exchange is about, read from its body; the path when the body does not tell. */
export function titleOf(entry: WireEntry): string {
  const path = new URL(entry.url, location.href).pathname.replace(/^\/v[\d.]+\/\d+\/?/, "");
  const call = `${entry.method} ${path}`;
  const payload = read(entry.body);
  if (entry.direction === "graph") {
    if (path !== "messages" || !payload) return edges[call] ?? call;
    return payload.status === "read" ? "segna come letto" : `manda ${kinds[payload.type ?? "text"] ?? payload.type}`;
  }
  const changes = (payload?.entry ?? []).flatMap((one) => one.changes ?? []);
  const names = changes.flatMap(({ field = "", value = {} }) => {
    const { messages = [], statuses = [], calls = [] } = value;
    const told = [
      ...messages.map(({ type = "" }) => `arriva ${kinds[type] ?? type}`),
      ...statuses.map(({ status = "" }) => `stato: ${tickWords[status as keyof typeof tickWords] ?? status}`),
      ...calls.map(({ event }) => (event === "connect" ? "arriva una chiamata" : "la chiamata è finita")),
    ];
    return told.length > 0 ? told : [field];
  });
  return names.length > 3 ? `${names.slice(0, 2).join(", ")} e altri ${names.length - 2}` : names.join(", ");
}

function read(text: string): Payload | undefined {
  try {
    return JSON.parse(text) as Payload;
  } catch {
    return undefined;
  }
}
