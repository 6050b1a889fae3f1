import { useEffect, useMemo, useState } from "preact/hooks";
import type { Language } from "../../../lib/errors.ts";
import { LoginForm } from "../../login/login-form.tsx";
import { keepToken, keptToken, logOut } from "../../login/session.ts";
import { type LoginFault, loginWords } from "../../login/words.ts";
import type { NoticesView } from "../view.ts";
import { type Desk, openDesk } from "./api.ts";
import { Notices } from "./notices.tsx";
import { Supervisor } from "./supervisor.tsx";
import { type Words, words } from "./words.ts";

/** The admin root, from a page two folders below it. */
const adminRoot = "../../";

export function App({ language }: { language: Language }) {
  const say = words[language];
  const [token, setToken] = useState(keptToken);
  const [why, setWhy] = useState<LoginFault>();
  const lock = (fault: LoginFault): void => {
    keepToken("");
    setWhy(fault);
    setToken("");
  };
  const desk = useMemo(() => openDesk(token, language, say, lock), [token]);
  const leave = (): void => {
    lock("left");
    void logOut(adminRoot, token);
  };
  return (
    <>
      <a class="skip" href="#contenuto">
        {say.skip}
      </a>
      <header class="top">
        <h1>{say.title}</h1>
        {token && <button onClick={leave}>{loginWords[language].leave}</button>}
      </header>
      <main id="contenuto" tabIndex={-1}>
        {token ? (
          <Office key={token} desk={desk} say={say} />
        ) : (
          <LoginForm words={loginWords[language]} root={adminRoot} why={why} enter={setToken} />
        )}
      </main>
    </>
  );
}

function Office({ desk, say }: { desk: Desk; say: Words }) {
  const [view, setView] = useState<NoticesView>();
  const [fault, setFault] = useState("");
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    void desk.get<NoticesView>("notices").then((answer) => {
      if (!here) return;
      setFault("fault" in answer ? answer.fault : "");
      if ("value" in answer) setView(answer.value);
    });
    return () => {
      here = false;
    };
  }, [desk, turn]);
  return (
    <>
      <div class="lead">
        <p>{say.lead}</p>
        <p>
          {view && <span class="who">{say.as(view.user)}</span>} <button onClick={() => setTurn(turn + 1)}>{say.again}</button>
        </p>
      </div>
      <p role="alert" class="fault">
        {fault}
      </p>
      {!view && !fault && <p role="status">{say.loading}</p>}
      {view && <Notices desk={desk} say={say} view={view} />}
      {view?.supervisor && <Supervisor desk={desk} say={say} turn={turn} />}
    </>
  );
}
