import { useEffect, useRef, useState } from "preact/hooks";
import { keepToken, logIn } from "./session.ts";
import type { LoginFault, LoginWords } from "./words.ts";

interface LoginFormProps {
  words: LoginWords;
  /** Address of Node-RED's admin root, relative to the page. */
  root: string;
  /** Why the person is here again; undefined the first time. */
  why: LoginFault | undefined;
  enter: (token: string) => void;
}

/** Name and password of a Node-RED user. What is wrong is said beside the button and read aloud. */
export function LoginForm({ words, root, why, enter }: LoginFormProps) {
  const [fault, setFault] = useState(why);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (why) first.current?.focus();
  }, [why]);

  const submit = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const [username, password] = [field(data, "username"), field(data, "password")];
    if (username === "" || password === "") return setFault("needed");
    setBusy(true);
    const answer = await logIn(root, username, password);
    setBusy(false);
    if ("fault" in answer) return setFault(answer.fault);
    keepToken(answer.token);
    enter(answer.token);
  };

  return (
    <form
      class="login"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <h2>{words.title}</h2>
      <label for="username">{words.user}</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck={false} ref={first} />
      <label for="password">{words.password}</label>
      {shown ? <input {...secret} type="text" spellcheck={false} /> : <input {...secret} type="password" />}
      <label class="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} /> {words.show}
      </label>
      <p class="fault" role="alert">
        {fault ? words[fault] : ""}
      </p>
      <button class="main" disabled={busy}>
        {busy ? words.entering : words.enter}
      </button>
    </form>
  );
}

const secret = { id: "password", name: "password", autocomplete: "current-password" } as const;

function field(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
