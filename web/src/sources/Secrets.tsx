import { useState } from "react";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { day } from "../dates";
import { rich, t } from "../words";
import { type Source, useSourceActions } from "./api";
import { kindOf } from "./kinds";
import { Problem } from "./Problem";

/** What a product signs with, or a password; entered here and shown to nobody again. */
export function Secrets({ source }: { source: Source }) {
  const { addSecret, removeSecret } = useSourceActions(source.name);
  const [secret, setSecret] = useState("");
  const isProduct = kindOf(source.kind).sort === "product";
  return (
    <section className="block">
      <h2>{isProduct ? t("Secrets") : t("Password")}</h2>
      <p>
        {isProduct
          ? t("Calls that are not signed with one of these are refused. Nobody is shown them again.")
          : t("What lets us in where it is pulled from; the latest counts. Nobody is shown it again.")}
      </p>
      {source.secrets.length > 0 && (
        <ul className="lines">
          {source.secrets.map((each) => (
            <li key={each.number}>
              {rich("Secret {number} <span>added {added}</span>", {
                number: each.number,
                span: (text) => <span className="quiet">{text}</span>,
                added: day(each.added),
              })}
              <span className="grow" />
              <Button
                className="button danger"
                aria-label={t("Remove secret {number}", { number: each.number })}
                onPress={() => removeSecret.mutate(each.number)}
              >
                {t("Remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          addSecret.mutate(secret, { onSuccess: () => setSecret("") });
        }}
      >
        <TextField className="field" type="password" value={secret} onChange={setSecret}>
          <Label>{isProduct ? t("Add a secret") : t("Set the password")}</Label>
          <Input autoComplete="off" spellCheck={false} />
        </TextField>
        <Button type="submit" className="button" isDisabled={secret.trim() === "" || addSecret.isPending}>
          {t("Add")}
        </Button>
      </Form>
      <Problem failure={addSecret.error ?? removeSecret.error} />
    </section>
  );
}
