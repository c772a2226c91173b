import { useId } from "react";
import { Button } from "react-aria-components";
import { addDays, periodInWords } from "../../dates";
import { useMaps } from "../../maps/api";
import { ago } from "../../widgets/ago";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { useRevisionDocument } from "../api";
import type { MapDocument } from "../document";
import { useAllRevisions } from "../history";
import { personaTitle, useMap } from "../mapState";
import { periodBefore } from "../past/moments";
import { otherMap, type Preset } from "./presets";

/** This side in words, and what is chosen of the other one. */
export function OtherSide({ preset, done }: { preset: Preset; done: () => void }) {
  const state = useMap();
  const { document, measurement, url, change, newest } = state;
  const named = otherMap(url.other);
  const slug = named.slug ?? url.slug;
  const other = useRevisionDocument(slug, named.revision).data?.map;
  const whole = document.period ?? measurement?.period;
  const period = { from: url.from ?? whole?.from ?? "", to: url.to ?? whole?.to ?? "" };
  const take = (changes: Parameters<typeof change>[0]) => {
    done();
    change(changes);
  };
  return (
    <section className="compare-sides" aria-label={t("The two sides")}>
      <div className="compare-side">
        <h2>{t("This side")}</h2>
        <p>
          <b>{document.title}</b>
          <br />
          {t("Revision {revision} · {persona}{hasPeriod, select, yes { · {period}} other {}}", {
            revision: state.editing.revision,
            persona: personaTitle(state),
            hasPeriod: whole ? "yes" : "no",
            period: whole ? periodInWords(period.from, period.to) : "",
          })}
        </p>
        <p className="side-hint">{t("Persona, period and who counts are chosen above.")}</p>
      </div>
      <div className="compare-side other">
        <h2>{t("Other side")}</h2>
        <div className="compare-fields">
          {preset === "maps" && <MapField slug={slug} take={take} />}
          {(preset === "revisions" || (preset === "maps" && slug !== url.slug)) && (
            <RevisionField
              slug={slug}
              newest={slug === url.slug ? newest : undefined}
              chosen={named.revision}
              take={take}
            />
          )}
          <PersonaField document={other} chosen={url.otherPersona} take={take} />
          {whole && <PeriodFields period={period} take={take} />}
          <KnownField take={take} />
        </div>
      </div>
    </section>
  );
}

type Take = { take: (changes: Partial<ReturnType<typeof useMap>["url"]>) => void };

function MapField({ slug, take }: { slug: string } & Take) {
  const { url } = useMap();
  const maps = useMaps().data ?? [];
  const others = maps.filter((map) => map.slug !== url.slug);
  return (
    <label className="compare-field">
      <span className="label">{t("Map")}</span>
      <select
        value={slug === url.slug ? "" : slug}
        onChange={({ target }) =>
          target.value && take({ other: target.value, otherPersona: undefined, otherKnownAt: undefined })
        }
      >
        <option value="">{others.length === 0 ? t("There is no other map yet") : t("Choose a map …")}</option>
        {others.map((map) => (
          <option key={map.slug} value={map.slug}>
            {map.title}
          </option>
        ))}
      </select>
    </label>
  );
}

function RevisionField(
  props: { slug: string; newest: number | undefined; chosen: number | undefined } & Take,
) {
  const { slug, newest, chosen, take } = props;
  const now = useNow();
  const revisions = useAllRevisions(slug, newest ?? 0).data ?? [];
  if (newest === 1)
    return (
      <p className="side-hint">{t("This map has one revision: change it, and there are two to compare.")}</p>
    );
  return (
    <label className="compare-field">
      <span className="label">{t("Revision")}</span>
      <select
        value={chosen ?? ""}
        onChange={({ target }) => take({ other: target.value ? `${slug}@${target.value}` : slug })}
      >
        <option value="">{t("The newest")}</option>
        {revisions.map((each) => (
          <option key={each.revision} value={each.revision}>
            {t("{revision}{hasName, select, yes { “{name}”} other {}}, {savedAt}", {
              revision: each.revision,
              hasName: each.name ? "yes" : "no",
              name: each.name,
              savedAt: ago(each.savedAt, now),
            })}
          </option>
        ))}
      </select>
    </label>
  );
}

function PersonaField(props: { document: MapDocument | undefined; chosen: string | undefined } & Take) {
  const { document, chosen, take } = props;
  const personas = document?.personas ?? [];
  return (
    <label className="compare-field">
      <span className="label">{t("Persona")}</span>
      <select
        value={chosen ?? ""}
        onChange={({ target }) => take({ otherPersona: target.value || undefined })}
      >
        <option value="">{t("Everyone")}</option>
        {personas.map((persona) => (
          <option key={persona.key} value={persona.key}>
            {persona.title}
          </option>
        ))}
      </select>
    </label>
  );
}

function PeriodFields({ period, take }: { period: { from: string; to: string } } & Take) {
  const { url } = useMap();
  const group = useId();
  const from = url.otherFrom ?? period.from;
  const to = url.otherTo ?? period.to;
  const isSame = url.otherFrom === undefined && url.otherTo === undefined;
  const choose = (next: { from: string; to: string }) => {
    if (next.from < next.to) take({ otherFrom: next.from, otherTo: next.to });
  };
  return (
    <div className="compare-field period" role="group" aria-labelledby={group}>
      <span className="label" id={group}>
        {t("Period")}
      </span>
      <span className="compare-days">
        <input
          type="date"
          aria-label={t("First day")}
          value={from}
          onChange={({ target }) => target.value && choose({ from: target.value, to })}
        />
        <span aria-hidden="true">–</span>
        <input
          type="date"
          aria-label={t("Last day")}
          value={addDays(to, -1)}
          onChange={({ target }) => target.value && choose({ from, to: addDays(target.value, 1) })}
        />
      </span>
      <Button
        className="linklike"
        onPress={() => {
          const before = periodBefore(period);
          take({ otherFrom: before.from, otherTo: before.to });
        }}
      >
        {t("Period before")}
      </Button>
      {!isSame && (
        <Button className="linklike" onPress={() => take({ otherFrom: undefined, otherTo: undefined })}>
          {t("As on this side")}
        </Button>
      )}
    </div>
  );
}

function KnownField({ take }: Take) {
  const { url } = useMap();
  const known = url.otherKnownAt === "now" ? "" : (url.otherKnownAt ?? url.knownAt ?? "");
  return (
    <label className="compare-field">
      <span className="label">{t("Data as known on")}</span>
      <input
        type="date"
        value={known.slice(0, 10)}
        onChange={({ target }) =>
          take({ otherKnownAt: target.value || (url.knownAt === undefined ? undefined : "now") })
        }
      />
      <small>{known === "" ? t("now") : ""}</small>
    </label>
  );
}
