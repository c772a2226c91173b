import { useId } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../../widgets/Icon";
import { t } from "../../../words";
import { useMap } from "../../mapState";

/** Steps in the order a path takes them; a step may come again. */
export function RouteField(props: { label: string; keys: string[]; keep: (keys: string[]) => void }) {
  const { label, keys, keep } = props;
  const { columns } = useMap();
  const id = useId();
  const titleOf = (key: string) => columns.find((column) => column.step.key === key)?.step.title ?? key;
  const moved = (at: number, by: -1 | 1): string[] => {
    const next = keys.toSpliced(at, 1);
    return next.toSpliced(at + by, 0, keys[at] ?? "");
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <ol className="bound-events">
        {keys.map((key, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step may stand in a path twice
          <li key={`${key}-${at}`}>
            <span>
              {at + 1}. {titleOf(key)}
            </span>
            {at > 0 && (
              <Button
                className="button icon-only ghost"
                aria-label={t("Earlier: {key}", { key: titleOf(key) })}
                onPress={() => keep(moved(at, -1))}
              >
                <Icon name="left" size={12} />
              </Button>
            )}
            {at < keys.length - 1 && (
              <Button
                className="button icon-only ghost"
                aria-label={t("Later: {key}", { key: titleOf(key) })}
                onPress={() => keep(moved(at, 1))}
              >
                <Icon name="right" size={12} />
              </Button>
            )}
            {keys.length > 1 && (
              <Button
                className="button icon-only ghost"
                aria-label={t("Leave out {key}", { key: titleOf(key) })}
                onPress={() => keep(keys.toSpliced(at, 1))}
              >
                <Icon name="close" size={12} />
              </Button>
            )}
          </li>
        ))}
      </ol>
      <select
        id={id}
        value=""
        onChange={(event) => event.target.value && keep([...keys, event.target.value])}
      >
        <option value="">{t("then …")}</option>
        {columns.map(({ step }) => (
          <option key={step.key} value={step.key}>
            {step.title}
          </option>
        ))}
      </select>
    </div>
  );
}
