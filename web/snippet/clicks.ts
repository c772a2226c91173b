import { control, described, isLink, targetOf, textOf } from "./elements";
import type { Properties, Recorder } from "./recorder";
import { on } from "./safely";

const MARK = "data-footpath-event";
const PROPERTY = /^data-footpath-(?!event$|private$)(.+)/;

/** Clicks on what is marked with `data-footpath-event`, and if wanted on every link and button. */
export function watchClicks(recorder: Recorder, isEvery: boolean): void {
  on(document, "click", (event) => {
    const target = targetOf(event);
    const marked = target?.closest(`[${MARK}]`);
    const clicked = target && control(target);
    if (marked) {
      recorder.record(marked.getAttribute(MARK) || "click", propertiesOf(marked.attributes));
    } else if (isEvery && clicked) {
      const href = clicked.getAttribute("href");
      recorder.record("click", {
        element: described(clicked),
        text: textOf(clicked),
        href:
          isLink(clicked) && href ? recorder.shown((clicked as HTMLAnchorElement).href || href) : undefined,
      });
    }
  });
}

/** `data-footpath-order-value="9"` is the property `order_value`. */
export function propertiesOf(attributes: Iterable<{ name: string; value: string }>): Properties {
  const properties: Properties = {};
  for (const { name, value } of attributes) {
    const property = PROPERTY.exec(name)?.[1];
    if (property) {
      properties[property.replaceAll("-", "_")] = value;
    }
  }
  return properties;
}
