import { Button } from "react-aria-components";
import { count, percent, signedPoints } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { Portrait } from "../../widgets/Portrait";
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
        <p className="persona-reason">Nothing is observed: {observed.reason}.</p>
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
    const value = { ...persona, key: newKey("persona"), title: `${persona.title}, copy` };
    editing.make([{ op: "add", kind: "persona", value, ...(before ? { before } : {}) }]);
  };
  const acts: [string, Parameters<typeof Icon>[0]["name"], () => void, boolean][] = [
    ["Earlier", "left", () => move(-1), index > 0],
    ["Later", "right", () => move(1), index < personas.length - 1],
    ["Double", "copy", double, true],
    ["Remove", "close", () => editing.make(removalOfElement(document, "persona", persona.key)), true],
  ];
  return (
    <span className="persona-acts">
      <Button
        className="button ghost"
        aria-label={`Edit ${persona.title}`}
        onPress={() => edit("persona", persona.key)}
      >
        Edit
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
    <section className="persona-believed" aria-label={`Written of ${persona.title}`}>
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
    document.channels?.find((each) => each.key === key)?.title ?? key ?? "no channel told";
  const stepTitle = (key: string) => columns.find(({ step }) => step.key === key)?.step.title ?? key;
  const traits = observed.traits.filter((trait) => !trait.own).slice(0, MOST_TRAITS);
  return (
    <div className="persona-observed">
      <section>
        <h3>How many</h3>
        <p className="persona-size">
          {size ? (
            <>
              <b>{count(size.n)}</b> of {count(size.of)} {many}, {percent(size.share)}{" "}
              <small>
                95 %: {percent(size.low)} to {percent(size.high)}
              </small>
              {size.n < (document.minN ?? 0) && <span className="pill small">small n</span>}
            </>
          ) : (
            HIDDEN
          )}
        </p>
        {entrants && (
          <p>
            {count(entrants.n)} of {count(entrants.of)} who entered, {percent(entrants.share)}
          </p>
        )}
        <GrowthLine growth={observed.growth} title={persona.title} />
      </section>
      <section>
        <h3>Channels</h3>
        {persona.channels?.length ? (
          <p className="believed-words">believed: {persona.channels.join(", ")}</p>
        ) : (
          <p className="quiet">The team has written none.</p>
        )}
        <ul>
          {observed.channels.map((channel) => (
            <ValueRow key={channel.value ?? ""} value={channel} name={channelTitle(channel.value)} />
          ))}
        </ul>
        {observed.unseen.length > 0 && <p>Believed, never seen: {observed.unseen.join(", ")}</p>}
      </section>
      {(persona.devices?.length || observed.devices.length > 0) && (
        <section>
          <h3>Devices</h3>
          {persona.devices?.length ? (
            <p className="believed-words">believed: {persona.devices.join(", ")}</p>
          ) : null}
          {observed.devices.map((device) => (
            <ul key={device.name} aria-label={device.name}>
              {device.values.map((value) => (
                <ValueRow key={value.value} value={value} name={value.value ?? "not told"} />
              ))}
            </ul>
          ))}
        </section>
      )}
      {traits.length > 0 && (
        <section>
          <h3>Traits</h3>
          {traits.map((trait) => (
            <p key={trait.name}>
              <b>{trait.name}</b>{" "}
              {trait.numbers?.members && trait.numbers.everybody
                ? `median ${trait.numbers.members.median}, everybody ${trait.numbers.everybody.median}`
                : trait.values.slice(0, 2).map((value) => (
                    <span key={value.value} className={isClear(value) ? "clear" : "quiet"}>
                      {valueInWords(value)}
                      {value.lift !== null && ` (×${value.lift.toFixed(1)})`}.{" "}
                    </span>
                  ))}
            </p>
          ))}
        </section>
      )}
      <section>
        <h3>Journey</h3>
        <SmallCurve persona={persona.key} />
        <ul>
          {largestGaps(observed.steps, MOST_GAPS).map((step) => (
            <li key={step.key} className={isClear(step) ? "" : "quiet"}>
              {step.title}: {percent(step.members?.share)}, all others {percent(othersShare(step))}{" "}
              <span className={`chip ${(step.gap?.difference ?? 0) < 0 ? "down" : "up"}`}>
                {signedPoints((step.gap?.difference ?? 0) * 100)}
              </span>
              {!isClear(step) && " may be chance"}
            </li>
          ))}
        </ul>
        {likeness && (
          <p>
            Two of them walked the same way in {percent(likeness.same)} of pairs; one of them and somebody
            else in {percent(likeness.across)}.
            {likeness.onFirst &&
              ` Most: ${likeness.first.map(stepTitle).join(" → ")} (${percent(likeness.onFirst.share)}).`}
          </p>
        )}
      </section>
      {observed.findings.length > 0 && (
        <section className="persona-findings">
          <h3>So</h3>
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
        {value.members === null ? "hidden" : percent(value.members.share)}
        <small>
          everybody {percent(value.everybody?.share)}
          {value.events && `; ${percent(value.events.share)} of their events`}
        </small>
      </span>
    </li>
  );
}
