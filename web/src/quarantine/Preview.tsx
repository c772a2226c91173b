import { count } from "../numbers";
import { rich, t } from "../words";
import type { ReplayAnswer, Said } from "./api";

/** What would become of the first calls: each as the event it would be, or why it still fails. */
export function Preview({ answer, total }: { answer: ReplayAnswer; total: number }) {
  const looked = answer.calls.length;
  return (
    <div className="preview" data-testid="preview">
      <p role="status">
        {rich(
          "<b>{replayed} of {looked, plural, one {# call} other {# calls}}</b> {hasLooked, select, yes {that were looked at } other {}}would be understood{hasFailed, select, yes {; {failed} would still fail} other {}}. Nothing was changed.",
          {
            b: (text) => <b>{text}</b>,
            replayed: count(answer.replayed),
            looked,
            hasLooked: looked < total ? "yes" : "no",
            hasFailed: answer.failed > 0 ? "yes" : "no",
            failed: answer.failed > 0 ? count(answer.failed) : "",
          },
        )}
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
      <strong>{said.name ?? t("says who somebody is")}</strong>{" "}
      {t("of {who}, {time}", { who: who.join(", "), time: said.time.slice(0, 19).replace("T", " ") })}
      {properties.length > 0 && (
        <code>{properties.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")}</code>
      )}
    </span>
  );
}
