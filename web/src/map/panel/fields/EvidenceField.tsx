import { useId } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../../widgets/Icon";
import { t } from "../../../words";
import { newKey } from "../../edit/cards";
import { useMap } from "../../mapState";

/** The evidence behind something: what is there is taken, or new evidence is begun. */
export function EvidenceField(props: { label: string; keys: string[]; keep: (keys: string[]) => void }) {
  const { label, keys, keep } = props;
  const { document, editing, edit } = useMap();
  const id = useId();
  const known = document.evidence ?? [];
  const others = known.filter((each) => !keys.includes(each.key));
  const begin = () => {
    const key = newKey("evidence");
    editing.make([
      { op: "add", kind: "evidence", value: { key, kind: "observation", title: t("New evidence") } },
    ]);
    keep([...keys, key]);
    edit("evidence", key);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <ul className="bound-events">
        {keys.map((key) => {
          const title = known.find((each) => each.key === key)?.title ?? key;
          return (
            <li key={key}>
              <Button className="linklike" onPress={() => edit("evidence", key)}>
                {title}
              </Button>
              <Button
                className="button icon-only ghost"
                aria-label={t("Take away {title}", { title })}
                onPress={() => keep(keys.filter((each) => each !== key))}
              >
                <Icon name="close" size={12} />
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="image-buttons">
        <select
          id={id}
          value=""
          disabled={others.length === 0}
          onChange={(event) => event.target.value && keep([...keys, event.target.value])}
        >
          <option value="">
            {others.length === 0 ? t("none other on this map") : t("take one of this map…")}
          </option>
          {others.map((each) => (
            <option key={each.key} value={each.key}>
              {each.title}
            </option>
          ))}
        </select>
        <Button className="button" onPress={begin}>
          {t("New")}
        </Button>
      </div>
    </div>
  );
}
