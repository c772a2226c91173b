import { useMap } from "../../mapState";

/** Which lanes are shown: some of them, or all. */
export function LanesField(props: {
  label: string;
  keys: string[];
  keep: (keys: string[] | undefined) => void;
}) {
  const { label, keys, keep } = props;
  const lanes = useMap().document.lanes ?? [];
  const isShown = (key: string) => keys.length === 0 || keys.includes(key);
  const toggle = (key: string) => {
    const shown = lanes
      .map((lane) => lane.key)
      .filter((each) => (each === key ? !isShown(each) : isShown(each)));
    // None cannot be shown; all of them is the same as not to choose.
    if (shown.length > 0) keep(shown.length === lanes.length ? undefined : shown);
  };
  return (
    <fieldset className="field lanes-field">
      <legend>{label}</legend>
      {lanes.map((lane) => (
        <label key={lane.key} className="check">
          <input type="checkbox" checked={isShown(lane.key)} onChange={() => toggle(lane.key)} />
          <span>{lane.title}</span>
        </label>
      ))}
    </fieldset>
  );
}
