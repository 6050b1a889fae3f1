/** The simulated phone from outside: what the phone page sees and does. */
import { until } from "./until.ts";

/** The part of a bubble that the tests look at. */
export interface Bubble {
  id: string;
  citizen: string;
  from: "citizen" | "desk";
  kind: string;
  text: string;
  tick: string;
  call?: string;
  contacts?: { name: string; phones: string[] }[];
  offer?: { choices?: { id: string; title: string }[] };
}

export interface Phone {
  /** Lets a citizen do something; answers the id of it. */
  write(citizen: string, what: object): Promise<string>;
  call(citizen: string): Promise<void>;
  /** What the desk wrote to a citizen, oldest first. */
  answers(citizen: string): Bubble[];
  chat(citizen: string): Bubble[];
  /** Rejects when there are not so many in time. */
  waitForAnswers(citizen: string, count: number, timeoutMs?: number): Promise<Bubble[]>;
  /** From now on the service's clock runs from this instant. */
  setClock(instant: string): Promise<void>;
  /** Resolves when no webhook waits and no answer has come for a while. */
  quiet(): Promise<void>;
  close(): void;
}

const quietMs = 250;

export async function openPhone(url: string): Promise<Phone> {
  const api = `${url}/urp/phone/api/`;
  const bubbles = new Map<string, Bubble>();
  const ending = new AbortController();
  let changed = Date.now();
  let waiting = 0;
  let open = false;

  const response = await fetch(`${api}events`, { signal: ending.signal });
  if (response.status !== 200) throw new Error(`no phone: ${response.status}`);
  listen(response, (state) => {
    open = true;
    if (state.messages) changed = Date.now();
    for (const bubble of state.messages ?? []) bubbles.set(bubble.id, bubble);
    waiting = state.waiting ?? waiting;
  });
  await until("the phone's state", () => open, 2000);

  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(api + path, { method: "POST", headers, body: JSON.stringify(body) });
    // What comes of it is not there yet.
    changed = Date.now();
    if (answer.status !== 200) throw new Error(`phone ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const chat = (citizen: string): Bubble[] => [...bubbles.values()].filter((bubble) => bubble.citizen === citizen);
  const answers = (citizen: string): Bubble[] => chat(citizen).filter(({ from }) => from === "desk");
  return {
    write: async (citizen, what) => String((await post("write", { citizen, what }))["id"]),
    call: async (citizen) => void (await post("call", { citizen })),
    answers,
    chat,
    async waitForAnswers(citizen, count, timeoutMs = 4000) {
      const found = () => answers(citizen).length >= count && answers(citizen);
      return until(`${count} answers for ${citizen}`, found, timeoutMs);
    },
    setClock: async (instant) => void (await post("clock", { instant: Date.parse(instant) })),
    quiet: async () => void (await until("quiet", () => waiting === 0 && Date.now() - changed > quietMs)),
    close: () => ending.abort(),
  };
}

interface State {
  messages?: Bubble[];
  waiting?: number;
}

function listen(response: Response, hear: (state: State) => void): void {
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let rest = "";
    for await (const part of response.body!) {
      rest += decoder.decode(part, { stream: true });
      const events = rest.split("\n\n");
      rest = events.pop()!;
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data) hear(JSON.parse(data) as State);
      }
    }
  };
  // It ends with the service or with `close`.
  read().catch(() => undefined);
}
