import { Button } from "react-aria-components";
import { count, decimal, percent, signedPoints } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { Portrait } from "../../widgets/Portrait";
import { rich, t } from "../../words";
import type { Persona } from "../document";
import { newKey } from "../edit/cards";
import { removalOfElement } from "../edit/removal";
import { useMap } from "../mapState";
import type { ObservedPersona, Value } from "./api";
import { AddWords, EditableWords, useStands, WritingCard } from "./EditableWords";
import { GrowthLine } from "./GrowthLine";
import { ScoreRows } from "./ScoreRows";
import { SmallCurve } from "./SmallCurve";
import { HIDDEN, isClear, largestGaps, othersShare, valueInWords } from "./words";
import { BODY, HEAD, type WrittenField, wordsOf } from "./written";
import "./writing.css";

const MOST_TRAITS = 4;
const MOST_GAPS = 3;
const [TITLE, ROLE, QUOTE] = HEAD as [WrittenField, WrittenField, WrittenField];

type Props = { persona: Persona; index: number; observed: ObservedPersona | undefined };

/** One persona whole: what the team believes beside what is observed. */
export function PersonaCard({ persona, index, observed }: Props) {
  const { url } = useMap();
  return (
    <article
      className={`persona-card ${persona.color ? `tinted tint-${persona.color}` : ""}`}
      aria-label={persona.title}
      data-persona={persona.key}
      data-chosen={url.persona === persona.key || undefined}
    >
      <WritingCard persona={persona}>
        <Head persona={persona} index={index} />
        <Written persona={persona} />
      </WritingCard>
      <ScoreRows traits={persona.traits ?? []} observed={observed?.scores ?? []} />
      {observed?.reason ? (
        <p className="persona-reason">{t("Nothing is observed: {reason}.", { reason: observed.reason })}</p>
      ) : (
        observed && <Seen persona={persona} observed={observed} />
      )}
    </article>
  );
}

function Head({ persona, index }: Omit<Props, "observed">) {
  const { isPast } = useMap();
  const stands = useStands(persona);
  return (
    <header className="persona-head">
      {persona.portrait ? (
        <img src={persona.portrait} alt="" width={56} height={56} />
      ) : (
        <Portrait index={index} size={56} />
      )}
      <div>
        <h2>
          <EditableWords persona={persona} field={TITLE} />
        </h2>
        {stands(ROLE) && (
          <p className="quiet">
            <EditableWords persona={persona} field={ROLE} />
          </p>
        )}
      </div>
      {!isPast && <Acts persona={persona} index={index} />}
      {stands(QUOTE) && (
        <blockquote>
          <EditableWords persona={persona} field={QUOTE} shown={`“${persona.quote}”`} />
        </blockquote>
      )}
    </header>
  );
}

/** What is done with a persona, without dragging. */
function Acts({ persona, index }: Omit<Props, "observed">) {
  const { document, editing, edit } = useMap();
  const personas = document.personas ?? [];
  const move = (by: -1 | 1) => {
    const rest = personas.toSpliced(index, 1);
    const before = rest[index + by]?.key;
    editing.make([{ op: "move", kind: "persona", key: persona.key, ...(before ? { before } : {}) }]);
  };
  const double = () => {
    const before = personas[index + 1]?.key;
    const value = {
      ...persona,
      key: newKey("persona"),
      title: t("{persona}, copy", { persona: persona.title }),
    };
    editing.make([{ op: "add", kind: "persona", value, ...(before ? { before } : {}) }]);
  };
  const acts: [string, Parameters<typeof Icon>[0]["name"], () => void, boolean][] = [
    [t("Earlier"), "left", () => move(-1), index > 0],
    [t("Later"), "right", () => move(1), index < personas.length - 1],
    [t("Double"), "copy", double, true],
    [t("Remove"), "close", () => editing.make(removalOfElement(document, "persona", persona.key)), true],
  ];
  return (
    <span className="persona-acts">
      <Button
        className="button ghost"
        aria-label={t("Edit {persona}", { persona: persona.title })}
        onPress={() => edit("persona", persona.key)}
      >
        {t("Edit")}
      </Button>
      {acts
        .filter(([, , , isOffered]) => isOffered)
        .map(([label, icon, act]) => (
          <Button
            key={label}
            className="button icon-only ghost"
            aria-label={`${label}: ${persona.title}`}
            onPress={act}
          >
            <Icon name={icon} size={12} />
          </Button>
        ))}
    </span>
  );
}

/** What the team wrote. */
function Written({ persona }: { persona: Persona }) {
  const stands = useStands(persona);
  return (
    <section className="persona-believed" aria-label={t("Written of {persona}", { persona: persona.title })}>
      {BODY.filter(stands).map((field) => (
        <dl key={field.name}>
          <dt className={field.name === "description" ? "screen-reader" : ""}>{field.label}</dt>
          <dd>
            <EditableWords
              persona={persona}
              field={field}
              shown={field.isList ? wordsOf(persona, field).replaceAll("\n", " · ") : undefined}
            />
          </dd>
        </dl>
      ))}
      <AddWords persona={persona} />
    </section>
  );
}

/** What the data says of the members. */
function Seen({ persona, observed }: { persona: Persona; observed: ObservedPersona }) {
  const { document, columns } = useMap();
  const many = document.subject.many;
  const { size, entrants, likeness } = observed;
  const channelTitle = (key: string | null) =>
    document.channels?.find((each) => each.key === key)?.title ?? key ?? t("no channel told");
  const stepTitle = (key: string) => columns.find(({ step }) => step.key === key)?.step.title ?? key;
  const traits = observed.traits.filter((trait) => !trait.own).slice(0, MOST_TRAITS);
  return (
    <div className="persona-observed">
      <section>
        <h3>{t("How many")}</h3>
        <p className="persona-size">
          {size ? (
            <>
              <b>{count(size.n)}</b>{" "}
              {rich("of {of} {many}, {share} <small>95 %: {low} to {high}</small>", {
                of: count(size.of),
                many,
                share: percent(size.share),
                small: (text) => <small>{text}</small>,
                low: percent(size.low),
                high: percent(size.high),
              })}
              {size.n < (document.minN ?? 0) && <span className="pill small">{t("small n")}</span>}
            </>
          ) : (
            HIDDEN
          )}
        </p>
        {entrants && (
          <p>
            {t("{n} of {of} who entered, {share}", {
              n: count(entrants.n),
              of: count(entrants.of),
              share: percent(entrants.share),
            })}
          </p>
        )}
        <GrowthLine growth={observed.growth} title={persona.title} />
      </section>
      <section>
        <h3>{t("Channels")}</h3>
        {persona.channels?.length ? (
          <p className="believed-words">
            {t("believed: {channels}", { channels: persona.channels.join(", ") })}
          </p>
        ) : (
          <p className="quiet">{t("The team has written none.")}</p>
        )}
        <ul>
          {observed.channels.map((channel) => (
            <ValueRow key={channel.value ?? ""} value={channel} name={channelTitle(channel.value)} />
          ))}
        </ul>
        {observed.unseen.length > 0 && (
          <p>{t("Believed, never seen: {unseen}", { unseen: observed.unseen.join(", ") })}</p>
        )}
      </section>
      {(persona.devices?.length || observed.devices.length > 0) && (
        <section>
          <h3>{t("Devices")}</h3>
          {persona.devices?.length ? (
            <p className="believed-words">
              {t("believed: {devices}", { devices: persona.devices.join(", ") })}
            </p>
          ) : null}
          {observed.devices.map((device) => (
            <ul key={device.name} aria-label={device.name}>
              {device.values.map((value) => (
                <ValueRow key={value.value} value={value} name={value.value ?? t("not told")} />
              ))}
            </ul>
          ))}
        </section>
      )}
      {traits.length > 0 && (
        <section>
          <h3>{t("Traits")}</h3>
          {traits.map((trait) => (
            <p key={trait.name}>
              <b>{trait.name}</b>{" "}
              {trait.numbers?.members && trait.numbers.everybody
                ? t("median {median}, everybody {ofAll}", {
                    median: trait.numbers.members.median,
                    ofAll: trait.numbers.everybody.median,
                  })
                : trait.values.slice(0, 2).map((value) => (
                    <span key={value.value} className={isClear(value) ? "clear" : "quiet"}>
                      {t("{words}{hasLift, select, yes { (×{lift})} other {}}.", {
                        words: valueInWords(value),
                        hasLift: value.lift !== null ? "yes" : "no",
                        lift: value.lift !== null ? decimal(value.lift, 1) : "",
                      })}{" "}
                    </span>
                  ))}
            </p>
          ))}
        </section>
      )}
      <section>
        <h3>{t("Journey")}</h3>
        <SmallCurve persona={persona.key} />
        <ul>
          {largestGaps(observed.steps, MOST_GAPS).map((step) => (
            <li key={step.key} className={isClear(step) ? "" : "quiet"}>
              {rich(
                "{step}: {share}, all others {others} {points}{isUnclear, select, yes { may be chance} other {}}",
                {
                  step: step.title,
                  share: percent(step.members?.share),
                  others: percent(othersShare(step)),
                  points: (
                    <span className={`chip ${(step.gap?.difference ?? 0) < 0 ? "down" : "up"}`}>
                      {signedPoints((step.gap?.difference ?? 0) * 100)}
                    </span>
                  ),
                  isUnclear: !isClear(step) ? "yes" : "no",
                },
              )}
            </li>
          ))}
        </ul>
        {likeness && (
          <p>
            {t(
              "Two of them walked the same way in {same} of pairs; one of them and somebody else in {across}.{hasOnFirst, select, yes { Most: {first} ({share}).} other {}}",
              {
                same: percent(likeness.same),
                across: percent(likeness.across),
                hasOnFirst: likeness.onFirst ? "yes" : "no",
                first: likeness.onFirst ? likeness.first.map(stepTitle).join(" → ") : "",
                share: likeness.onFirst ? percent(likeness.onFirst.share) : "",
              },
            )}
          </p>
        )}
      </section>
      {observed.findings.length > 0 && (
        <section className="persona-findings">
          <h3>{t("So")}</h3>
          <ul>
            {observed.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function ValueRow({ value, name }: { value: Value; name: string }) {
  return (
    <li className="value-row">
      <span className={value.believed ? "dashed" : ""}>{name}</span>
      <i className="value-bar" aria-hidden="true">
        <i style={{ width: `${(value.members?.share ?? 0) * 100}%` }} />
        <i className="everybody" style={{ left: `${(value.everybody?.share ?? 0) * 100}%` }} />
      </i>
      <span className="value-words">
        {value.members === null ? t("hidden") : percent(value.members.share)}
        <small>
          {t("everybody {share}{hasEvents, select, yes {; {ofEvents} of their events} other {}}", {
            share: percent(value.everybody?.share),
            hasEvents: value.events ? "yes" : "no",
            ofEvents: value.events ? percent(value.events.share) : "",
          })}
        </small>
      </span>
    </li>
  );
}
