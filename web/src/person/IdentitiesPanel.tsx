import { useState } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../codes";
import { day } from "../dates";
import { usePurpose } from "../privacy/usePurpose";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { type JoinedLink, useIdentities } from "./api";
import { UnmergeDialog } from "./UnmergeDialog";

/** By what this person is known, why all that is one person, and a way to undo it. */
export function IdentitiesPanel({ person, zone }: { person: string; zone: string | undefined }) {
  const answer = useIdentities(person, usePurpose(), zone);
  const [parting, setParting] = useState<JoinedLink | null>(null);
  if (answer.error) return <Failure failure={answer.error} retry={answer.refetch} />;
  if (!answer.data) return null;
  const { identities, joined, refused, cuts } = answer.data;
  return (
    <section className="identities" aria-labelledby="identities-title">
      <h3 id="identities-title">{t("Identities")}</h3>
      <ul>
        {identities.map((each) => (
          <li key={each.identity}>
            <small>{inWords(each.kind)}</small>
            <b>{each.value}</b>
            <span>
              {t(
                "{events, plural, one {# event} other {# events}}{hasLastSeen, select, yes {, last seen {lastSeen}} other {}}",
                {
                  events: each.events,
                  hasLastSeen: each.lastSeen ? "yes" : "no",
                  lastSeen: each.lastSeen ? day(each.lastSeen) : "",
                },
              )}
            </span>
          </li>
        ))}
      </ul>
      {joined.length > 0 && <h3>{t("Why one person")}</h3>}
      <ol>
        {joined.map((link) => (
          <li key={`${link.one} ${link.other}`}>
            <b>
              {link.one} = {link.other}
            </b>
            <span>
              {link.says} {day(link.time)}.
            </span>
            <Button
              className="button"
              aria-label={t("Unmerge {one} and {other}…", { one: link.one, other: link.other })}
              onPress={() => setParting(link)}
            >
              {t("Unmerge…")}
            </Button>
          </li>
        ))}
      </ol>
      {refused.length + cuts.length > 0 && <h3>{t("Kept apart")}</h3>}
      <ul>
        {[...refused, ...cuts].map((link) => (
          <li key={`${link.one} ${link.other} ${link.says}`}>
            <b>
              {link.one} ≠ {link.other}
            </b>
            <span>
              {link.says} {day(link.time)}.
            </span>
          </li>
        ))}
      </ul>
      {parting && <UnmergeDialog person={person} link={parting} close={() => setParting(null)} />}
    </section>
  );
}
