import { useCallback, useEffect, useState } from "preact/hooks";
import { type BoardNotice, readBoard, statoRoot } from "./read-board.ts";
import { OuterLink, RichText } from "./rich-text.tsx";
import type { Known } from "./state.ts";
import { day, hour } from "./words.ts";

/** Notices come and go by themselves, too. */
const lookEveryMs = 5_000;

/** The board of the notices as everybody sees it, on this phone. */
export function Board({ known }: { known: Known }) {
  const { notices, failed } = useBoard(known.clock.now);
  const { zone } = known.clock;
  return (
    <section class="board" aria-labelledby="board-title">
      <h2 id="board-title">Stato: gli avvisi di {known.desk.name}</h2>
      <p>
        È una bacheca: chi vuole la consulta, qui o scrivendo «Stato» in chat. Nessun avviso parte da solo.{" "}
        <OuterLink href={statoRoot}>Apri la pagina pubblica</OuterLink>
      </p>
      <p role="status">{statusWords(notices, failed)}</p>
      <ul>
        {notices?.map((notice) => (
          <li key={notice.id}>
            <article>
              <h3>{notice.title}</h3>
              <p class="about">
                {notice.category && <b>{notice.category}</b>}{" "}
                <time dateTime={notice.published}>
                  {day(Date.parse(notice.published), zone)}, {hour(Date.parse(notice.published), zone)}
                </time>
              </p>
              {notice.image && <img src={notice.image.address} alt={notice.image.alt} />}
              <RichText text={notice.text} />
              {notice.link && <OuterLink href={notice.link}>Approfondisci</OuterLink>}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function statusWords(notices: BoardNotice[] | undefined, failed: boolean): string {
  if (failed) return "La bacheca non risponde: nuovo tentativo tra poco…";
  if (!notices) return "Apro la bacheca…";
  if (notices.length === 0) return "Oggi non ci sono avvisi. Nell'editor, scheda «7 · Stato», se ne pubblica uno di prova.";
  return notices.length === 1 ? "1 avviso" : `${notices.length} avvisi`;
}

/** @param moved  changes when the demo's clock is moved: other notices are valid then */
function useBoard(moved: number): { notices: BoardNotice[] | undefined; failed: boolean } {
  const [notices, setNotices] = useState<BoardNotice[]>();
  const [failed, setFailed] = useState(false);
  const look = useCallback(async (signal: AbortSignal) => {
    const read = await readBoard(signal);
    if (signal.aborted) return;
    if (read) setNotices(read);
    setFailed(!read);
  }, []);
  useEffect(() => {
    const ending = new AbortController();
    void look(ending.signal);
    const timer = setInterval(() => void look(ending.signal), lookEveryMs);
    return () => {
      ending.abort();
      clearInterval(timer);
    };
  }, [look, moved]);
  return { notices, failed };
}
