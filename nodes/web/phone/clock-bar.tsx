import { useState } from "preact/hooks";
import { post } from "./api.ts";
import { Icon } from "./icons.tsx";
import type { Known } from "./state.ts";
import { day, fieldValue, momentWords, second } from "./words.ts";

interface ClockBarProps {
  known: Known;
  now: number;
  complain: (sentence: string) => void;
}

/** What time it is for the whole service, and the means to change it. */
export function ClockBar({ known, now, complain }: ClockBarProps) {
  const { zone, shifted } = known.clock;
  const [local, setLocal] = useState("");
  const set = (body: Record<string, unknown>) => void post("clock", body).then(complain);
  return (
    <section class={`clock ${shifted ? "shifted" : ""}`} aria-label="Orologio del servizio">
      <p class="instant">
        <Icon name="clock" />
        <span>
          <b>{day(now, zone)}</b> <time dateTime={new Date(now).toISOString()}>{second(now, zone)}</time>
        </span>
        <span class="badge">{shifted ? "ora simulata" : "ora vera"}</span>
      </p>
      <div class="moments" role="group" aria-label="Porta l'orologio a">
        {shifted && (
          <button type="button" class="chip strong" onClick={() => set({ moment: "now" })}>
            Torna ad adesso
          </button>
        )}
        {momentWords.map(([moment, words]) => (
          <button type="button" class="chip" key={moment} onClick={() => set({ moment })}>
            {words}
          </button>
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set({ local: local || fieldValue(now, zone) });
          }}
        >
          <label>
            <span class="hidden">Altra data e ora</span>
            <input
              type="datetime-local"
              value={local || fieldValue(now, zone)}
              onInput={(event) => setLocal(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="chip">
            Vai
          </button>
        </form>
      </div>
    </section>
  );
}
