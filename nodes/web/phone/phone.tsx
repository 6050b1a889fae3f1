import { useEffect, useRef, useState } from "preact/hooks";
import type { ChatMessage, ViewCitizen } from "../../lib/simulator/view.ts";
import { post } from "./api.ts";
import { Bubble, phoneOf } from "./bubble.tsx";
import { Composer } from "./composer.tsx";
import { Icon } from "./icons.tsx";
import { reportPothole } from "./report-pothole.ts";
import type { Known } from "./state.ts";
import { day, number } from "./words.ts";

interface PhoneProps {
  known: Known;
  citizen: ViewCitizen;
  now: number;
  complain: (sentence: string) => void;
}

/** The phone of one citizen, with the chat with the desk. */
export function Phone({ known, citizen, now, complain }: PhoneProps) {
  const [answered, setAnswered] = useState<ChatMessage>();
  const log = useRef<HTMLDivElement>(null);
  const chat = known.messages.filter((message) => message.citizen === citizen.id);
  const { zone } = known.clock;
  const last = chat.at(-1)?.id;
  useEffect(() => {
    const box = log.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [last, citizen.id]);

  const tell = (path: string, body: Record<string, unknown> = {}) =>
    void post(path, { citizen: citizen.id, ...body }).then(complain);
  const act = (what: Record<string, unknown>) => tell("write", { what });
  const call = () => tell("call");
  const lang = citizen.language === "it" ? undefined : citizen.language;
  const typing = citizen.typingUntil > now;
  return (
    <section class="phone" aria-label={`Telefono di ${citizen.name}`}>
      <header>
        <span class="avatar desk" aria-hidden="true">
          {known.desk.name.slice(0, 1)}
        </span>
        <div>
          <h2>{known.desk.name}</h2>
          <p role="status">{typing ? "sta scrivendo…" : number(known.desk.number)}</p>
        </div>
        <button type="button" class="round" onClick={call} disabled={!known.callsAllowed}>
          <Icon name="call" />
          <span class="hidden">Chiama {known.desk.name}</span>
        </button>
      </header>
      <div class="log" role="log" aria-label="Messaggi" tabIndex={0} ref={log} key={citizen.id}>
        {chat.length === 0 && (
          <p class="empty">
            {citizen.name} non ha ancora scritto.
            <br />
            Scegli una frase qui sotto o scrivi qualcosa.
          </p>
        )}
        <ol>
          {chat.map((message, at) => (
            <Day key={message.id} at={message.at} before={chat[at - 1]?.at} zone={zone}>
              <Bubble
                message={message}
                quoted={message.replyTo ? chat.find((one) => one.id === message.replyTo) : undefined}
                author={message.from === "desk" ? known.desk.name : citizen.name}
                lang={lang}
                zone={zone}
                act={act}
                reply={() => setAnswered(message)}
              />
            </Day>
          ))}
        </ol>
      </div>
      {citizen.blocked && <p class="strip">Il servizio ha bloccato {phoneOf(citizen)}: i messaggi non arrivano.</p>}
      <Composer
        key={`composer-${citizen.id}`}
        name={citizen.name}
        lang={citizen.language}
        first={chat.length === 0 ? citizen.first : undefined}
        answered={answered?.citizen === citizen.id ? answered : undefined}
        forget={() => setAnswered(undefined)}
        last={chat.findLast((message) => message.from === "citizen" && message.kind === "text")}
        act={act}
        report={() => void reportPothole(citizen.id).then(complain)}
        call={call}
        renew={() => tell("new-user-id")}
      />
    </section>
  );
}

interface DayProps {
  at: number;
  before: number | undefined;
  zone: string;
  children: preact.ComponentChild;
}

/** A line with the date where a day begins. */
function Day({ at, before, zone, children }: DayProps) {
  const today = day(at, zone);
  const fresh = before === undefined || day(before, zone) !== today;
  return (
    <>
      {fresh && <li class="day">{today}</li>}
      {children}
    </>
  );
}
