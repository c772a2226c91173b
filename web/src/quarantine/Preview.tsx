import { count, counted } from "../numbers";
import type { ReplayAnswer, Said } from "./api";

/** What would become of the first calls: each as the event it would be, or why it still fails. */
export function Preview({ answer, total }: { answer: ReplayAnswer; total: number }) {
  const looked = answer.calls.length;
  return (
    <div className="preview" data-testid="preview">
      <p role="status">
        <b>
          {count(answer.replayed)} of {counted(looked, "call", "calls")}
        </b>{" "}
        {looked < total && "that were looked at "}would be understood
        {answer.failed > 0 && `; ${count(answer.failed)} would still fail`}. Nothing was changed.
      </p>
      <ul className="entries">
        {answer.calls.map((call) => (
          <li key={call.id} className={call.outcome === "would_replay" ? "fits" : "fails"}>
            <b>{call.id}</b>
            {call.reason ? (
              <span>{call.reason.message}</span>
            ) : (
              call.events.map((said) => <Event key={said.time + said.name} said={said} />)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Event({ said }: { said: Said }) {
  const who = Object.entries(said.identities).flatMap(([kind, values]) =>
    values.map((value) => (kind === "user_id" ? value : `${kind}:${value}`)),
  );
  const properties = Object.entries(said.properties);
  return (
    <span>
      <strong>{said.name ?? "says who somebody is"}</strong> of {who.join(", ")},{" "}
      {said.time.slice(0, 19).replace("T", " ")}
      {properties.length > 0 && (
        <code>{properties.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")}</code>
      )}
    </span>
  );
}
