import { useRef, useState } from "preact/hooks";
import type { ChatMessage } from "../../lib/simulator/view.ts";
import { AttachPanel } from "./attach-panel.tsx";
import { summary } from "./bubble.tsx";
import { Icon } from "./icons.tsx";
import type { Act } from "./offer.tsx";
import { chips } from "./words.ts";

interface ComposerProps {
  name: string;
  lang: string;
  /** What this person would write first, offered until something was written. */
  first: string | undefined;
  answered: ChatMessage | undefined;
  forget: () => void;
  /** The citizen's last text, which can be edited. */
  last: ChatMessage | undefined;
  act: Act;
  report: () => void;
  call: () => void;
  renew: () => void;
}

/** Chips, attachments and the field in which one writes. Enter sends, Shift+Enter makes a new line. */
export function Composer({ name, lang, first, answered, forget, last, act, report, call, renew }: ComposerProps) {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const replyTo = answered ? { replyTo: answered.id } : {};

  function send(): void {
    if (text.trim() === "") return;
    act({ text: text.trim(), ...replyTo });
    setText("");
    forget();
    field.current?.focus();
  }
  /** Attachments take the text along as a caption. */
  function attach(what: Record<string, unknown>): void {
    const captioned = "image" in what || "video" in what || "document" in what;
    act({ ...what, ...(captioned && text.trim() !== "" ? { caption: text.trim() } : {}), ...replyTo });
    if (captioned) setText("");
    setOpen(false);
    forget();
    field.current?.focus();
  }
  return (
    <div class="composer">
      <div class="chips" role="group" aria-label={`Frasi pronte per ${name}`}>
        {first !== undefined && (
          <button type="button" class="chip first" lang={lang} onClick={() => act({ text: first })}>
            {first}
          </button>
        )}
        <button type="button" class="chip" onClick={report}>
          Buca in via Grande
        </button>
        {chips.map((chip) => (
          <button type="button" class="chip" key={chip} onClick={() => act({ text: chip })}>
            {chip}
          </button>
        ))}
      </div>
      {open && <AttachPanel last={last} attach={attach} call={call} renew={renew} />}
      {answered && (
        <div class="answering">
          <span>
            Rispondi a: <q>{summary(answered)}</q>
          </span>
          <button type="button" class="small" onClick={forget}>
            <Icon name="close" />
            <span class="hidden">Non rispondere a questo messaggio</span>
          </button>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <button type="button" class="round" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="attach" />
          <span class="hidden">Allega</span>
        </button>
        <label class="hidden" for="words">
          Scrivi come {name}
        </label>
        <textarea
          id="words"
          ref={field}
          rows={1}
          value={text}
          placeholder={`Scrivi come ${name.split(" ")[0]}`}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="round send" disabled={text.trim() === ""}>
          <Icon name="send" />
          <span class="hidden">Invia</span>
        </button>
      </form>
    </div>
  );
}
