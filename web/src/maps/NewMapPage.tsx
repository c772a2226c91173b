import { useEffect, useRef, useState } from "react";
import {
  Button,
  Form,
  Input,
  Label,
  Radio,
  RadioGroup,
  SearchField,
  Text,
  TextField,
} from "react-aria-components";
import { Frame } from "../frame/Frame";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import { MAPS_HREF, mapPageHref, type Template, useBegin, useTemplates } from "./api";
import { foundTemplates } from "./order";
import { TemplatePreview } from "./TemplatePreview";
import "../people/people.css";
import "../sources/sources.css";
import "./maps.css";

/** Begins a map: a template first, then its title. */
export function NewMapPage({ chosen }: { chosen: string | null }) {
  useTitle(t("New map · Footpath"));
  const templates = useTemplates();
  const [key, setKey] = useState(chosen ?? "blank");
  const [search, setSearch] = useState("");
  const template = templates.data?.find((each) => each.key === key);
  return (
    <Frame section="maps" crumbs={[{ label: t("Maps"), href: MAPS_HREF }, { label: t("New map") }]}>
      <main id="content" className="page maps-page new-map-page">
        <h1>{t("What is the map to begin with?")}</h1>
        <p className="lede">
          {t(
            "Each template is a whole journey to argue about: stages, steps in the customer's voice, feelings, pains and ideas. Keep what fits.",
          )}
        </p>
        {templates.error ? (
          <Failure failure={templates.error} retry={templates.refetch} />
        ) : !templates.data ? (
          <>
            <Loading what={t("the templates")} />
            <Blocks lines={Array.from({ length: 3 }, () => ({ width: "100%", height: 190 }))} />
          </>
        ) : (
          <div className="new-map-columns">
            <div>
              <SearchField
                className="search"
                aria-label={t("Find a template")}
                value={search}
                onChange={setSearch}
              >
                <Icon name="search" />
                <Input placeholder={t("Trade, or a word of a step")} />
                <Button className="button icon-only ghost small" aria-label={t("Clear")}>
                  <Icon name="close" size={12} />
                </Button>
              </SearchField>
              <Gallery templates={foundTemplates(templates.data, search)} chosen={key} choose={setKey} />
            </div>
            {template && <Begin template={template} key={template.key} />}
          </div>
        )}
      </main>
    </Frame>
  );
}

function Gallery(props: { templates: Template[]; chosen: string; choose: (key: string) => void }) {
  const { templates, chosen, choose } = props;
  if (templates.length === 0)
    return <p className="none">{t("No template speaks of that. A blank map takes anything.")}</p>;
  return (
    <RadioGroup value={chosen} onChange={choose} aria-label={t("Template")} className="gallery">
      {templates.map((template) => (
        <Radio key={template.key} value={template.key} className="template" data-template={template.key}>
          <TemplatePreview template={template} />
          <b>{template.title}</b>
          <span>{template.audience}</span>
          <small>
            {t(
              "{stages, plural, one {# stage} other {# stages}} · {feelings, plural, one {# step} other {# steps}} · {lanes, plural, one {# lane} other {# lanes}}",
              {
                stages: template.stages.length,
                feelings: template.feelings.length,
                lanes: template.lanes.length,
              },
            )}
          </small>
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** What a template holds, and the title of the map that begins with it. */
function Begin({ template }: { template: Template }) {
  const begin = useBegin();
  const isBlank = template.cards === 0;
  const [title, setTitle] = useState(isBlank ? "" : template.title);
  const [slug, setSlug] = useState("");
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the form is below the gallery: it comes into sight when a template is chosen.
    if (place.current && window.matchMedia("(max-width: 999px)").matches && !isBlank)
      place.current.scrollIntoView({ block: "nearest" });
  }, [isBlank]);
  const submit = () =>
    begin.mutate(
      { template: template.key, title: title.trim(), ...(slug ? { slug } : {}) },
      { onSuccess: (kept) => go(mapPageHref(kept.slug)) },
    );
  return (
    <section className="begin" aria-labelledby="begin-title" ref={place}>
      <h2 id="begin-title">{template.title}</h2>
      <p>{template.question}</p>
      <Form
        className="rename-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "" && !begin.isPending) submit();
        }}
      >
        <TextField className="field" value={title} onChange={setTitle} isRequired maxLength={200}>
          <Label>{t("Title of your map")}</Label>
          <Input placeholder={t("In the customer's voice")} />
        </TextField>
        <TextField className="field" value={slug} onChange={setSlug} maxLength={64}>
          <Label>{t("Address")}</Label>
          <Input placeholder={t("made of the title")} spellCheck={false} autoComplete="off" />
          <Text slot="description">{t("Lower-case letters, digits and -. It can be changed later.")}</Text>
        </TextField>
        <Problem failure={begin.error} />
        <Button type="submit" className="button primary" isDisabled={title.trim() === "" || begin.isPending}>
          {t("Begin the map")}
        </Button>
      </Form>
      <ol className="begin-stages" aria-label={t("Stages and steps")}>
        {template.stages.map((stage) => (
          <li key={stage.title}>
            <b>{stage.title}</b>
            <ul>
              {stage.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {template.personas.length > 0 && (
        <p className="quiet">
          {t("Personas: {personas}. Each stands for everyone until you say whom it means.", {
            personas: template.personas.join(", "),
          })}
        </p>
      )}
    </section>
  );
}
