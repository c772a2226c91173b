const BUTTONS = "button,[role=button],summary,input[type=button],input[type=submit]";
const LINKS = "a[href],[role=link]";
const FIELDS = "input,select,textarea,label,option,[contenteditable]";

/** The element that was meant. */
export function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  return target instanceof Element ? target : undefined;
}

/** The button or link an element is, or is in. */
export function control(element: Element): Element | null {
  return element.closest(`${BUTTONS},${LINKS}`);
}

export function isLink(element: Element): boolean {
  return element.matches(LINKS);
}

/** Whether it takes input, so that a click shows in it by the caret alone. */
export function isField(element: Element): boolean {
  return !control(element) && element.closest(FIELDS) !== null;
}

/** An element in few words, as `button#buy.primary`. */
export function described(element: Element): string {
  const id = element.getAttribute("id");
  const classes = Array.from(element.classList).slice(0, 3);
  return [element.tagName.toLowerCase() + (id ? `#${id}` : ""), ...classes].join(".").slice(0, 128);
}

/** What is written on a button or link, unless the page says that it is private. */
export function textOf(element: Element): string | undefined {
  if (element.closest("[data-footpath-private]")) {
    return undefined;
  }
  const text = element.getAttribute("aria-label") ?? element.textContent ?? "";
  return text.replace(/\s+/g, " ").trim().slice(0, 100) || undefined;
}
