import { useState } from "react";
import {
  Button,
  DropZone,
  FileTrigger,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
} from "react-aria-components";
import { Frame } from "../frame/Frame";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { t } from "../words";
import "../sources/sources.css";
import { useTitle } from "../widgets/useMedia";
import { type Brought, useFormats, useMapImport } from "./api";
import { titleOf } from "./formats";
import { MapPreview } from "./MapPreview";
import "./exchange.css";

const NOTHING_SAID = { format: "", slug: "", title: "" };

/** Brings a map in from another tool: a file or pasted text, a look at what it gives, then a map. */
export function ImportMapPage() {
  useTitle(t("Import a map · Footpath"));
  const { look, make } = useMapImport();
  const [brought, setBrought] = useState<Brought | null>(null);
  const [pasted, setPasted] = useState("");
  const see = (next: Brought) => {
    setBrought(next);
    make.reset();
    look.mutate(next);
  };
  const take = (file: File) => see({ file, ...NOTHING_SAID, format: brought?.format ?? "" });
  const preview = look.data;
  return (
    <Frame section="maps" crumbs={[{ label: t("Maps"), href: "/" }, { label: t("Import a map") }]}>
      <main id="content" className="page sources">
        <h1>{t("Import a map")}</h1>
        <p className="lede">
          {t(
            "Excel, CSV, Mermaid, Markdown, CJML, TheyDo, or a map of Footpath; up to 8 MB. You see what it gives before anything is made.",
          )}
        </p>
        <section className="block" aria-label={t("What to import")}>
          <DropZone
            className="drop"
            onDrop={async (event) => {
              const dropped = event.items.find((item) => item.kind === "file");
              if (dropped?.kind === "file") take(await dropped.getFile());
            }}
          >
            <Text slot="label">{look.isPending ? t("Looking at it …") : t("Drop a file here, or")}</Text>
            <FileTrigger
              onSelect={(files) => {
                const file = files?.item(0);
                if (file) take(file);
              }}
            >
              <Button className="button" isDisabled={look.isPending}>
                {t("Choose a file")}
              </Button>
            </FileTrigger>
          </DropZone>
          <TextField className="field" value={pasted} onChange={setPasted}>
            <Label className="label">{t("Or paste it")}</Label>
            <TextArea
              rows={5}
              spellCheck="false"
              placeholder={t("Cells of a spreadsheet, a diagram, a table …")}
            />
          </TextField>
          <div className="inline-form">
            <Button
              className="button"
              isDisabled={look.isPending || !pasted.trim()}
              onPress={() => take(new File([pasted], ""))}
            >
              {t("See what it gives")}
            </Button>
          </div>
          <Problem failure={look.error} />
        </section>
        {brought && (preview || look.error) && (
          <Answers
            key={brought.file.lastModified}
            brought={brought}
            see={see}
            isBusy={look.isPending || make.isPending}
          />
        )}
        {brought && preview && (
          <section className="block" data-testid="map-preview" aria-label={t("What it gives")}>
            <MapPreview preview={preview} />
            {preview.document && (
              <div className="inline-form">
                <Button
                  className="button primary"
                  isDisabled={look.isPending || make.isPending || preview.isTaken}
                  onPress={() =>
                    make.mutate(brought, {
                      onSuccess: (made) => go(`/maps/${encodeURIComponent(made.slug)}`),
                    })
                  }
                >
                  {t("Make this map")}
                </Button>
              </div>
            )}
            <Problem failure={make.error} />
          </section>
        )}
      </main>
    </Frame>
  );
}

type AnswersProps = { brought: Brought; see: (next: Brought) => void; isBusy: boolean };

/** What the file does not say, or says wrongly. */
function Answers({ brought, see, isBusy }: AnswersProps) {
  const formats = useFormats();
  const [slug, setSlug] = useState(brought.slug);
  const [title, setTitle] = useState(brought.title);
  return (
    <form
      className="inline-form import-answers"
      onSubmit={(event) => {
        event.preventDefault();
        see({ ...brought, slug: slug.trim(), title: title.trim() });
      }}
    >
      <label className="field">
        <span className="label">{t("Format")}</span>
        <select
          value={brought.format}
          onChange={({ target }) => see({ ...brought, slug, title, format: target.value })}
        >
          <option value="">{t("By its content")}</option>
          {(formats.data?.imports ?? []).map((format) => (
            <option key={format} value={format}>
              {titleOf(format)}
            </option>
          ))}
        </select>
      </label>
      <TextField className="field" value={title} onChange={setTitle}>
        <Label className="label">{t("Another title")}</Label>
        <Input autoComplete="off" />
      </TextField>
      <TextField className="field" value={slug} onChange={setSlug}>
        <Label className="label">{t("Another name in addresses")}</Label>
        <Input autoComplete="off" spellCheck="false" placeholder={t("order-online")} />
      </TextField>
      <Button
        type="submit"
        className="button"
        isDisabled={isBusy || (slug === brought.slug && title === brought.title)}
      >
        {t("Use these")}
      </Button>
    </form>
  );
}
