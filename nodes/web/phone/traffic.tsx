import { useState } from "preact/hooks";
import type { WireEntry } from "../../lib/simulator/view.ts";
import { asCurl } from "../../lib/simulator/curl.ts";
import { Faults } from "./fault-switches.tsx";
import type { Known } from "./state.ts";
import { titleOf } from "./exchange-title.ts";
import { faultWords, second } from "./words.ts";

interface TrafficProps {
  known: Known;
  complain: (sentence: string) => void;
}

const filters = [
  ["all", "Tutto"],
  ["graph", "Chiamate del servizio"],
  ["webhook", "Notifiche di Meta"],
] as const;

/** What goes over the wire, word for word, and the switches that make it go wrong. */
export function Traffic({ known, complain }: TrafficProps) {
  const [filter, setFilter] = useState("all");
  const [said, setSaid] = useState("");
  const shown = known.wire.filter((entry) => filter === "all" || entry.direction === filter).toReversed();

  async function copy(entry: WireEntry): Promise<void> {
    try {
      await navigator.clipboard.writeText(asCurl(entry));
      setSaid(`Comando numero ${entry.id} copiato.`);
    } catch {
      setSaid("Il browser non permette di copiare.");
    }
  }
  return (
    <div class="traffic">
      <section aria-labelledby="wire-title">
        <h2 id="wire-title">Traffico</h2>
        <div class="bar">
          <label>
            Mostra{" "}
            <select value={filter} onChange={(event) => setFilter(event.currentTarget.value)}>
              {filters.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <span>
            {shown.length} scambi, i più recenti in alto
            {known.waiting > 0 && `; ${known.waiting} notifiche aspettano il servizio`}
          </span>
          <span role="status" class="said">
            {said}
          </span>
        </div>
        {shown.length === 0 && <p class="empty">Ancora niente: scrivi qualcosa dal telefono.</p>}
        <ol class="wire">
          {shown.map((entry) => (
            <Exchange key={entry.id} entry={entry} zone={known.clock.zone} copy={() => void copy(entry)} />
          ))}
        </ol>
      </section>
      <Faults faults={known.faults} complain={complain} />
    </div>
  );
}

function Exchange({ entry, zone, copy }: { entry: WireEntry; zone: string; copy: () => void }) {
  const [open, setOpen] = useState(false);
  const webhook = entry.direction === "webhook";
  const well = entry.status >= 200 && entry.status < 300;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class={`way ${entry.direction}`}>{webhook ? "Meta → servizio" : "servizio → Meta"}</span>
          <span class="what">{titleOf(entry)}</span>
          {entry.note && <span class="fault">{faultWords[entry.note]?.[0] ?? entry.note}</span>}
          <span class={`status ${well ? "well" : "wrong"}`}>{entry.status || "nessuna risposta"}</span>
          <time dateTime={new Date(entry.at).toISOString()}>
            {second(entry.at, zone)}
            <span class="hidden">, durata</span> {entry.ms} ms
          </time>
        </summary>
        {open && (
          <div class="inside">
            <p>
              <code>
                {entry.method} {entry.url}
              </code>
              <button type="button" class="chip" onClick={copy}>
                Copia come curl<span class="hidden"> lo scambio numero {entry.id}</span>
              </button>
            </p>
            <Body title="Richiesta" text={entry.body} />
            <Body title="Risposta" text={entry.answer} />
          </div>
        )}
      </details>
    </li>
  );
}

function Body({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <>
      <h3>{title}</h3>
      <pre tabIndex={0} aria-label={title}>
        {pretty(text)}
      </pre>
    </>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
