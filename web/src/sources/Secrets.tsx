import { useState } from "react";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { day } from "../dates";
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
      <h2>{isProduct ? "Secrets" : "Password"}</h2>
      <p>
        {isProduct
          ? "Calls that are not signed with one of these are refused. Nobody is shown them again."
          : "What lets us in where it is pulled from; the latest counts. Nobody is shown it again."}
      </p>
      {source.secrets.length > 0 && (
        <ul className="lines">
          {source.secrets.map((each) => (
            <li key={each.number}>
              Secret {each.number} <span className="quiet">added {day(each.added)}</span>
              <span className="grow" />
              <Button
                className="button danger"
                aria-label={`Remove secret ${each.number}`}
                onPress={() => removeSecret.mutate(each.number)}
              >
                Remove
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
          <Label>{isProduct ? "Add a secret" : "Set the password"}</Label>
          <Input autoComplete="off" spellCheck={false} />
        </TextField>
        <Button type="submit" className="button" isDisabled={secret.trim() === "" || addSecret.isPending}>
          Add
        </Button>
      </Form>
      <Problem failure={addSecret.error ?? removeSecret.error} />
    </section>
  );
}
