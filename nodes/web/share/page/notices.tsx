import { useEffect, useState } from "preact/hooks";
import type { CardNotice, NoticesView } from "../view.ts";
import type { Desk } from "./api.ts";
import { Card } from "./card.tsx";
import { loadCrest } from "./pictures.ts";
import { saveFile } from "./save-file.ts";
import { type Words, words } from "./words.ts";

interface NoticesProps {
  desk: Desk;
  say: Words;
  view: NoticesView;
}

/** The notices with their cards, in three groups, and the table of all. */
export function Notices({ desk, say, view }: NoticesProps) {
  const crest = useCrest(view);
  const group = (...states: CardNotice["state"][]): CardNotice[] => view.notices.filter(({ state }) => states.includes(state));
  const groups: [string, CardNotice[]][] = [
    [say.groups.now, group("now")],
    [say.groups.later, group("waiting", "draft", "scheduled")],
    [say.groups.past, group("expired")],
  ];
  return (
    <>
      {!view.frame.address && <p class="hint">{say.noAddress}</p>}
      {view.frame.crestUrl && crest.ready && !crest.picture && <p class="hint">{say.noCrest}</p>}
      {groups.map(([title, notices], index) =>
        notices.length === 0 && index > 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            {notices.length === 0 && <p>{say.none}</p>}
            <ul class="cards">
              {notices.map((notice) => (
                <li key={`${notice.id} ${notice.state}`}>
                  {crest.ready && <Card desk={desk} say={say} frame={view.frame} notice={notice} crest={crest.picture} />}
                </li>
              ))}
            </ul>
            {index === 0 && view.more > 0 && <p>{say.more(view.more)}</p>}
          </section>
        ),
      )}
      <Table desk={desk} say={say} />
    </>
  );
}

function useCrest({ frame }: NoticesView): { ready: boolean; picture?: HTMLImageElement | undefined } {
  const [crest, setCrest] = useState<{ ready: boolean; picture?: HTMLImageElement | undefined }>({ ready: false });
  useEffect(() => {
    void loadCrest(frame).then((picture) => setCrest({ ready: true, picture }));
  }, [frame.crestUrl]);
  return crest;
}

function Table({ desk, say }: { desk: Desk; say: Words }) {
  const [said, setSaid] = useState("");
  const get = async (): Promise<void> => {
    setSaid("");
    const answer = await desk.file(`notices.csv?language=${say === words.en ? "en" : "it"}`);
    if ("fault" in answer) return setSaid(answer.fault);
    saveFile(answer.value.blob, answer.value.name);
  };
  return (
    <section>
      <h2>{say.table}</h2>
      <p>{say.tableWhat}</p>
      <button onClick={() => void get()}>{say.tableGet}</button>
      <p role="alert" class="fault">
        {said}
      </p>
    </section>
  );
}
