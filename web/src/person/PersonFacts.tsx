import { day } from "../dates";
import { capitalised, count } from "../numbers";
import { usePurpose } from "../privacy/usePurpose";
import { ChannelIcon } from "../widgets/channels";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import { type PersonAnswer, useTraitHistory } from "./api";
import { Belongings } from "./Belongings";
import { ConsentSection } from "./ConsentSection";
import { IdentitiesPanel } from "./IdentitiesPanel";
import { NoteForm } from "./NoteForm";
import { Fact, TraitHistory, traitName } from "./TraitHistory";
import { valueText } from "./values";

/** Who this is: traits, channels, first and last seen. */
export function PersonFacts(props: { answer: PersonAnswer; noun: string; zone: string | undefined }) {
  const { answer, noun, zone } = props;
  const purpose = usePurpose();
  const history = useTraitHistory(answer.person, purpose, zone).data?.traits ?? [];
  const traits = Object.entries(answer.traits);
  return (
    <aside className="person-facts" aria-label={t("About {noun} {person}", { noun, person: answer.person })}>
      <div className="person-name">
        <span className="person-mark">
          <Icon name="person" size={22} />
        </span>
        <div>
          <h2>
            {noun} {answer.person}
          </h2>
          <p>{t("{eventCount} events", { eventCount: count(answer.eventCount) })}</p>
        </div>
      </div>
      <dl className="facts">
        {answer.firstSeen && <Fact label={t("First seen")} value={day(answer.firstSeen)} />}
        {answer.lastSeen && <Fact label={t("Last seen")} value={day(answer.lastSeen)} />}
      </dl>
      <h3>{t("Traits")}</h3>
      {traits.length === 0 ? (
        <p className="quiet">{t("None known.")}</p>
      ) : (
        <dl className="facts">
          {traits.map(([name, value]) => (
            <Fact key={name} label={traitName(name)} value={valueText(value)} />
          ))}
        </dl>
      )}
      <TraitHistory history={history} />
      <h3>{t("Channels")}</h3>
      <ul className="person-channels">
        {answer.channels.map(({ channel, n }) => (
          <li key={channel}>
            <ChannelIcon channel={channel ?? ""} size={16} />
            <span>{channel ? capitalised(channel) : t("No channel")}</span>
            <small>{count(n)}</small>
          </li>
        ))}
      </ul>
      <Belongings answer={answer} />
      <ConsentSection person={answer.person} zone={zone} />
      <IdentitiesPanel person={answer.person} zone={zone} />
      <NoteForm person={answer.person} />
    </aside>
  );
}
