import { useState } from "react";
import {
  Button,
  Form,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField,
} from "react-aria-components";
import { Frame } from "../frame/Frame";
import { go } from "../router";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import { sourceHref, useCreateSource } from "./api";
import { FIRST_SETTINGS, KINDS, kindOf, SORTS } from "./kinds";
import { Problem } from "./Problem";
import "./sources.css";

/** Asks for a name and a kind, makes the source, and goes on to where its snippet is. */
export function NewSourcePage() {
  useTitle(t("New source · Footpath"));
  const create = useCreateSource();
  const [kind, setKind] = useState("browser");
  const [settings, setSettings] = useState<Record<string, string>>(FIRST_SETTINGS);
  const [unreadable, setUnreadable] = useState<Error | null>(null);
  const submit = (form: FormData) => {
    setUnreadable(null);
    const name = String(form.get("name")).trim();
    let read: unknown;
    try {
      read = settings[kind] === undefined ? undefined : JSON.parse(settings[kind]);
    } catch (failure) {
      setUnreadable(
        new Error(t("The settings are not JSON: {problem}", { problem: (failure as Error).message })),
      );
      return;
    }
    create.mutate({ name, kind, settings: read }, { onSuccess: (made) => go(sourceHref(made.name)) });
  };
  return (
    <Frame section="sources" crumbs={[{ label: t("Sources"), href: "/sources" }, { label: t("New source") }]}>
      <main id="content" className="page sources">
        <h1>{t("New source")}</h1>
        <p className="lede">{t("Give it the name its events should bear, and say what sends.")}</p>
        <Form
          className="form"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <TextField name="name" isRequired autoFocus className="field" maxLength={256}>
            <Label>{t("Name")}</Label>
            <Input placeholder={t("web-shop")} autoComplete="off" spellCheck={false} />
          </TextField>
          <RadioGroup value={kind} onChange={setKind} className="form" aria-label={t("What sends")}>
            {SORTS.map((sort) => (
              <div key={sort.key} className="kind-group">
                <span>{sort.label}</span>
                <div className="kinds">
                  {KINDS.filter((each) => each.sort === sort.key).map((each) => (
                    <Radio key={each.key} value={each.key} className="kind" data-kind={each.key}>
                      <b>{each.label}</b>
                      <span>{each.says}</span>
                    </Radio>
                  ))}
                </div>
              </div>
            ))}
          </RadioGroup>
          {settings[kind] !== undefined && (
            <TextField
              className="field"
              value={settings[kind]}
              onChange={(text) => setSettings({ ...settings, [kind]: text })}
            >
              <Label>{t("Settings")}</Label>
              <TextArea rows={settings[kind].split("\n").length + 1} spellCheck={false} />
              <Text slot="description">
                {t(
                  "JSON: where {kind} is, and which part of a record is what. A password is added on the next page.",
                  { kind: kindOf(kind).label },
                )}
              </Text>
            </TextField>
          )}
          <Problem failure={unreadable ?? create.error} />
          <div className="main-actions">
            <Button type="submit" className="button primary" isDisabled={create.isPending}>
              {t("Make the source")}
            </Button>
          </div>
        </Form>
      </main>
    </Frame>
  );
}
