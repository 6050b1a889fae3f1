import type { ViewFault } from "../../lib/simulator/view.ts";
import { post } from "./api.ts";
import { faultWords } from "./words.ts";

interface FaultsProps {
  faults: readonly ViewFault[];
  complain: (sentence: string) => void;
}

/** The failures that can be switched on, for the next time or until switched off. */
export function Faults({ faults, complain }: FaultsProps) {
  const on = faults.some((fault) => fault.left !== 0);
  const clear = () => void post("faults/clear", {}).then(complain);
  return (
    <section class="faults" aria-labelledby="faults-title">
      <h2 id="faults-title">Guasti a comando</h2>
      <p>Prova che cosa fa il servizio quando Meta o la rete non vanno.</p>
      <button type="button" class="chip strong" onClick={clear} disabled={!on}>
        Spegni tutti i guasti
      </button>
      <FaultList title="Quando il servizio chiama Meta" side="graph" faults={faults} complain={complain} />
      <FaultList title="Quando Meta avvisa il servizio" side="webhook" faults={faults} complain={complain} />
    </section>
  );
}

function FaultList({ title, side, faults, complain }: FaultsProps & { title: string; side: ViewFault["side"] }) {
  const set = (kind: string, times: number) => void post("fault", { kind, times }).then(complain);
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {faults
          .filter((fault) => fault.side === side)
          .map(({ kind, left }) => {
            const [name, what] = faultWords[kind] ?? [kind, ""];
            return (
              <li key={kind} class={left === 0 ? "" : "on"}>
                <div>
                  <b id={`fault-${kind}`}>{name}</b>
                  <span>{what}</span>
                  {left !== 0 && <span class="left">{left < 0 ? "acceso" : `ancora ${left}`}</span>}
                </div>
                <div class="times" role="group" aria-labelledby={`fault-${kind}`}>
                  <button type="button" class="chip" onClick={() => set(kind, 1)}>
                    1 volta
                  </button>
                  <button type="button" class="chip" onClick={() => set(kind, 3)}>
                    3 volte
                  </button>
                  <button
                    type="button"
                    class="chip"
                    aria-pressed={left < 0}
                    onClick={() => set(kind, left < 0 ? 0 : -1)}
                  >
                    sempre
                  </button>
                </div>
              </li>
            );
          })}
      </ul>
    </>
  );
}
