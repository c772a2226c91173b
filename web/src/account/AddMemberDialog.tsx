import { useState } from "react";
import { Button, Input, Label, Radio, RadioGroup, SearchField } from "react-aria-components";
import { day } from "../dates";
import { count } from "../numbers";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { usePaused } from "../widgets/usePaused";
import { t } from "../words";
import { type Decision, useFoundPersons } from "./api";
import { DecisionDialog } from "./DecisionDialog";

const PAUSE_MILLIS = 200;

/** Finds a person by any identity, and has it belong to an account. */
export function AddMemberDialog(props: {
  kind: string;
  account: string;
  close: () => void;
  decided: (decision: Decision) => void;
}) {
  const [typed, setTyped] = useState("");
  const [person, setPerson] = useState<string | null>(null);
  return (
    <DecisionDialog
      {...props}
      title={t("Add a person")}
      confirm={person === null ? t("Add") : t("Add {person}", { person })}
      change={person === null ? null : { what: "add", person }}
    >
      <SearchField
        className="field find-person"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setPerson(null);
        }}
        autoFocus
      >
        <Label>{t("Find a person")}</Label>
        <div className="search">
          <Icon name="search" />
          <Input placeholder={t("User id, e-mail, phone or device")} />
          <Button className="button icon-only ghost small" aria-label={t("Clear")}>
            <Icon name="close" size={12} />
          </Button>
        </div>
      </SearchField>
      <Found text={typed.trim()} person={person} choose={setPerson} />
    </DecisionDialog>
  );
}

function Found(props: { text: string; person: string | null; choose: (person: string) => void }) {
  const text = usePaused(props.text, PAUSE_MILLIS);
  const found = useFoundPersons(text);
  if (props.text === "") return null;
  if (found.error) return <Failure failure={found.error} retry={found.refetch} />;
  if (!found.data) return <p className="quiet">{t("Looking …")}</p>;
  const { total, persons } = found.data;
  return (
    <>
      <p role="status" className="quiet">
        {t(
          "{total, plural, =0 {Nobody has an identity like that.} other {{total, plural, one {# person} other {# persons}}}}{hasTotal, select, yes {, the first {persons} shown} other {}}",
          {
            total,
            hasTotal: total > persons.length ? "yes" : "no",
            persons: total > persons.length ? count(persons.length) : "",
          },
        )}
      </p>
      <RadioGroup
        aria-label={t("Person")}
        className="found-persons"
        value={props.person}
        onChange={(person) => props.choose(person)}
      >
        {persons.map((each) => (
          <Radio key={each.person} value={each.person} className="found-person">
            <i aria-hidden="true" />
            <span>
              <b>{each.person}</b>
              <small>
                {t(
                  "{events, plural, one {# event} other {# events}}{hasLastSeen, select, yes {, last seen {lastSeen}} other {}}",
                  {
                    events: each.events,
                    hasLastSeen: each.lastSeen ? "yes" : "no",
                    lastSeen: each.lastSeen ? day(each.lastSeen) : "",
                  },
                )}
              </small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}
