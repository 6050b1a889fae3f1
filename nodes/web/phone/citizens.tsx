import type { ViewCitizen } from "../../lib/simulator/view.ts";
import { phoneOf, summary } from "./bubble.tsx";
import type { Known } from "./state.ts";

interface CitizensProps {
  known: Known;
  chosen: string;
  unread: (citizen: ViewCitizen) => number;
  choose: (id: string) => void;
}

/** The people to choose from, with what was last said and how much is new. */
export function Citizens({ known, chosen, unread, choose }: CitizensProps) {
  return (
    <nav class="citizens" aria-label="Cittadini">
      <h2>Cittadini</h2>
      <ul>
        {known.citizens.map((citizen) => {
          const last = known.messages.findLast((message) => message.citizen === citizen.id);
          const news = unread(citizen);
          return (
            <li key={citizen.id}>
              <button
                type="button"
                aria-current={citizen.id === chosen ? "true" : undefined}
                onClick={() => choose(citizen.id)}
              >
                <span class={`avatar ${citizen.id}`} aria-hidden="true">
                  {citizen.name.slice(0, 1)}
                </span>
                <span class="who">
                  <b>{citizen.name}</b>
                  <small class="number">{phoneOf(citizen)}</small>
                  <small>{last ? summary(last) : citizen.about}</small>
                </span>
                {news > 0 && (
                  <span class="news">
                    {news}
                    <span class="hidden">{news === 1 ? " messaggio nuovo" : " messaggi nuovi"}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
