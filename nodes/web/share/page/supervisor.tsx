import { useEffect, useState } from "preact/hooks";
import type { AuditView, SupervisorView } from "../view.ts";
import type { Answer, Desk, SavedFile } from "./api.ts";
import { ReasonForm } from "./reason-form.tsx";
import { saveFile } from "./save-file.ts";
import { type Words, words } from "./words.ts";

interface SupervisorProps {
  desk: Desk;
  say: Words;
  /** Counts how often the person asked for news. */
  turn: number;
}

/** What only `urp.supervisor` sees: what leaves the store, and who took it. */
export function Supervisor({ desk, say, turn }: SupervisorProps) {
  const [subscribers, setSubscribers] = useState<SupervisorView>();
  const [audit, setAudit] = useState<AuditView>();
  const [fault, setFault] = useState("");
  const look = async (): Promise<void> => {
    const [first, second] = await Promise.all([desk.get<SupervisorView>("subscribers"), desk.get<AuditView>("audit")]);
    if ("value" in first) setSubscribers(first.value);
    if ("value" in second) setAudit(second.value);
    const failed = [first, second].find((answer) => "fault" in answer);
    setFault(failed && "fault" in failed ? failed.fault : "");
  };
  useEffect(() => void look(), [desk, turn]);
  const language = say === words.en ? "en" : "it";

  /** Answers the sentence to say; throws none. */
  const take = async (path: string, body: object, told: (file: SavedFile) => string): Promise<Answer<string>> => {
    const answer = await desk.file(path, { ...body, language });
    if ("fault" in answer) return answer;
    saveFile(answer.value.blob, answer.value.name);
    void look();
    return { value: told(answer.value) };
  };

  return (
    <div class="supervisor">
      <h2>{say.supervisor}</h2>
      <p role="alert" class="fault">
        {fault}
      </p>
      <section aria-labelledby="contatti">
        <h3 id="contatti">{say.contacts}</h3>
        {subscribers && <Figures say={say} view={subscribers} zone={audit?.zone} />}
        {say.contactsWhat.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <ReasonForm
          name="contatti"
          say={say}
          button={say.contactsGet}
          choice={say.onlyNew}
          send={(reason, onlyNew) => take("contacts", { reason, onlyNew }, ({ count, without }) => say.contactsGot(count, without))}
        />
        {subscribers?.last && <Left say={say} view={subscribers} />}
      </section>
      <section aria-labelledby="consensi">
        <h3 id="consensi">{say.register}</h3>
        <p>{say.registerWhat}</p>
        <ReasonForm name="consensi" say={say} button={say.registerGet} send={(reason) => take("register", { reason }, ({ count }) => say.registerGot(count))} />
      </section>
      <section aria-labelledby="accessi">
        <h3 id="accessi">{say.audit}</h3>
        <p>{say.auditWhat}</p>
        {audit && <Audit say={say} view={audit} />}
      </section>
    </div>
  );
}

function Figures({ say, view, zone }: { say: Words; view: SupervisorView; zone: string | undefined }) {
  return (
    <p>
      <strong>{say.subscribers(view.subscribers)}</strong> {view.last ? say.lastExport(moment(view.last.at, say, zone), view.last.count) : say.neverExported}
    </p>
  );
}

function Left({ say, view }: { say: Words; view: SupervisorView }) {
  return (
    <>
      <h4>{say.left}</h4>
      {view.left.length === 0 ? (
        <p>{say.leftNone}</p>
      ) : (
        <>
          <p>{say.leftHow}</p>
          <ul class="labels">
            {view.left.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
          {view.leftMore > 0 && <p>{say.leftMore(view.leftMore)}</p>}
        </>
      )}
    </>
  );
}

function Audit({ say, view }: { say: Words; view: AuditView }) {
  if (view.lines.length === 0) return <p>{say.auditNone}</p>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say.audit}>
      <table>
        <thead>
          <tr>
            {say.auditColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map(({ at, who, what, deed, reason }, index) => (
            <tr key={`${at} ${index}`}>
              <td>{moment(at, say, view.zone)}</td>
              <td>{who}</td>
              <td>{deed ? say.deeds[deed.kind](deed.count, deed.onlyNew) : what}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function moment(at: string, say: Words, zone: string | undefined): string {
  return new Date(at).toLocaleString(say.locale, { dateStyle: "short", timeStyle: "short", ...(zone && { timeZone: zone }) });
}
