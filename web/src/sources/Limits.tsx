import { useState } from "react";
import { Button, Checkbox, Form, Input, Label, TextField } from "react-aria-components";
import { t } from "../words";
import { type Source, useSourceActions } from "./api";
import { kindOf } from "./kinds";
import { Problem } from "./Problem";

const ADDRESSES = [
  { key: "dropped", label: t("Nothing") },
  { key: "truncated", label: t("The network: 192.0.2.0") },
  { key: "hashed", label: t("A hash that tells senders apart") },
  { key: "kept", label: t("All of it") },
];

/** How much a source may send, and what is kept of the machines that send. */
export function Limits({ source }: { source: Source }) {
  const { change } = useSourceActions(source.name);
  const [limit, setLimit] = useState(source.limit === null ? "" : String(source.limit));
  const [address, setAddress] = useState(source.address);
  const [agent, setAgent] = useState(source.keepsUserAgent);
  const changed =
    limit !== (source.limit === null ? "" : String(source.limit)) ||
    address !== source.address ||
    agent !== source.keepsUserAgent;
  if (kindOf(source.kind).sort === "pulled") return null;
  return (
    <section className="block">
      <h2>{t("Limits and privacy")}</h2>
      <Form
        className="form limits"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ limit: limit.trim() === "" ? 0 : Number(limit), address, keepsUserAgent: agent });
        }}
      >
        <TextField className="field" value={limit} onChange={setLimit} inputMode="numeric">
          <Label>{t("Most events a second, on average")}</Label>
          <Input placeholder={t("any number")} pattern="[0-9]*" />
        </TextField>
        <label className="field">
          <span className="label">{t("Kept of the senders’ addresses")}</span>
          <select value={address} onChange={(event) => setAddress(event.target.value)}>
            {ADDRESSES.map((each) => (
              <option key={each.key} value={each.key}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
        <Checkbox className="check" isSelected={agent} onChange={setAgent}>
          {({ isSelected }) => (
            <>
              <i aria-hidden="true">{isSelected ? "✓" : ""}</i>{" "}
              {t("Keep what browsers and programs call themselves")}
            </>
          )}
        </Checkbox>
        <Problem failure={change.error} />
        <div>
          <Button type="submit" className="button" isDisabled={!changed || change.isPending}>
            {change.isSuccess && !changed ? t("Saved") : t("Save")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
