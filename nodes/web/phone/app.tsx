import { useEffect, useState } from "preact/hooks";
import type { ViewCitizen } from "../../lib/simulator/view.ts";
import { Board } from "./board.tsx";
import { Citizens } from "./citizens.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { Guide } from "./guide.tsx";
import { Mailbox } from "./mailbox.tsx";
import { Phone } from "./phone.tsx";
import type { Known } from "./state.ts";
import { useSimulator } from "./state.ts";
import { Traffic } from "./traffic.tsx";

const pages = [
  { hash: "#telefono", name: "Telefono" },
  { hash: "#stato", name: "Stato" },
  { hash: "#posta", name: "Posta" },
  { hash: "#traffico", name: "Traffico" },
] as const;

/** The page: the phones of the citizens, the board that they can consult, the offices' mail, and the traffic with the simulated Meta. */
export function App() {
  const known = useSimulator();
  const place = useHash();
  const now = useNow(known?.ahead ?? 0);
  const [fault, setFault] = useState("");
  if (!known) {
    return (
      <main class="start">
        <h1>Telefono simulato</h1>
        <p role="status">Collegamento al simulatore…</p>
      </main>
    );
  }
  const shown = pages.find(({ hash }) => hash === place) ?? pages[0];
  return (
    <>
      <a class="skip" href="#contenuto">
        Vai al contenuto
      </a>
      <header class="top">
        <h1>Telefono simulato</h1>
        <p class="banner">Simulazione: nessun messaggio parte davvero, i cittadini sono inventati.</p>
        <nav aria-label="Pagine">
          {pages.map(({ hash, name }) => (
            <a key={hash} href={hash} aria-current={hash === shown.hash ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <ClockBar known={known} now={now} complain={setFault} />
      <div aria-live="assertive" class="alerts">
        {!known.online && <p>Il simulatore non risponde: nuovo tentativo tra poco…</p>}
        {fault && <p>{fault}</p>}
      </div>
      <main id="contenuto" tabIndex={-1}>
        {shown.hash === "#telefono" && <Phones known={known} now={now} complain={setFault} />}
        {shown.hash === "#stato" && <Board known={known} />}
        {shown.hash === "#posta" && <Mailbox known={known} />}
        {shown.hash === "#traffico" && <Traffic known={known} complain={setFault} />}
      </main>
    </>
  );
}

interface PhonesProps {
  known: Known;
  now: number;
  complain: (sentence: string) => void;
}

function Phones({ known, now, complain }: PhonesProps) {
  const [chosen, setChosen] = useState(known.citizens[0]?.id ?? "");
  const citizen = known.citizens.find((one) => one.id === chosen) ?? known.citizens[0];
  const unread = useUnread(known, chosen);
  useEffect(() => {
    const sum = known.citizens.reduce((total, one) => total + unread(one), 0);
    document.title = `${sum > 0 ? `(${sum}) ` : ""}Telefono simulato`;
  });
  return (
    <div class="phones">
      <Citizens known={known} chosen={chosen} unread={unread} choose={setChosen} />
      {citizen && <Phone known={known} citizen={citizen} now={now} complain={complain} />}
      <Guide />
    </div>
  );
}

/** How many answers each citizen has got since the chat was last looked at; what was there at first counts as seen. */
function useUnread(known: Known, chosen: string): (citizen: ViewCitizen) => number {
  const count = (id: string) => known.messages.filter((one) => one.citizen === id && one.from === "desk").length;
  const [seen, setSeen] = useState<Record<string, number>>(() =>
    Object.fromEntries(known.citizens.map(({ id }) => [id, count(id)])),
  );
  const here = count(chosen);
  useEffect(() => setSeen((old) => ({ ...old, [chosen]: here })), [chosen, here]);
  return ({ id }) => (id === chosen ? 0 : Math.max(0, count(id) - (seen[id] ?? 0)));
}

function useHash(): string {
  const [place, setPlace] = useState(location.hash);
  useEffect(() => {
    const follow = () => {
      // The skip link is a place on the page, not a page.
      if (location.hash !== "#contenuto") setPlace(location.hash);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return place;
}

/** The demo's time, once a second. */
function useNow(ahead: number): number {
  const [, beat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => beat((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return Date.now() + ahead;
}
