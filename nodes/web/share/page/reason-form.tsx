import { useRef, useState } from "preact/hooks";
import type { Answer } from "./api.ts";
import type { Words } from "./words.ts";

/** As the service has it (lib/share): it has the last word. */
const length = { least: 10, most: 200 };

interface ReasonFormProps {
  /** Unique on the page. */
  name: string;
  say: Words;
  button: string;
  /** A box to tick. */
  choice?: string;
  /** Resolves to what is said then. */
  send: (reason: string, chosen: boolean) => Promise<Answer<string>>;
}

/** Nothing of citizens is taken out without a reason. */
export function ReasonForm({ name, say, button, choice, send }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const [done, setDone] = useState("");
  const field = useRef<HTMLInputElement>(null);

  const submit = async (): Promise<void> => {
    setDone("");
    if (reason.trim().length < length.least) {
      setFault(say.reasonShort(length.least));
      return field.current?.focus();
    }
    setFault("");
    setBusy(true);
    const answer = await send(reason, chosen);
    setBusy(false);
    if ("fault" in answer) return setFault(answer.fault);
    setDone(answer.value);
    setReason("");
  };

  return (
    <form
      class="reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {choice && (
        <label class="tick">
          <input type="checkbox" checked={chosen} onChange={(event) => setChosen(event.currentTarget.checked)} /> {choice}
        </label>
      )}
      <label for={`${name}-motivo`}>{say.reason}</label>
      <p id={`${name}-come`} class="how">
        {say.reasonHow(length.least, length.most)}
      </p>
      <input
        id={`${name}-motivo`}
        ref={field}
        required
        maxLength={length.most}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
        aria-describedby={`${name}-come ${name}-errore`}
        aria-invalid={fault !== ""}
        autocomplete="off"
      />
      <p id={`${name}-errore`} class="fault" role="alert">
        {fault}
      </p>
      <button class="main" aria-disabled={busy}>
        {busy ? say.loading : button}
      </button>
      <p role="status" class="said">
        {done}
      </p>
    </form>
  );
}
