import type { Recorder } from "./recorder";
import { on } from "./safely";

/**
 * Forms submitted, and forms begun and not submitted when the visitor goes: which fields were touched, never what was
 * written. Gives back what to call when the visitor goes.
 */
export function watchForms(recorder: Recorder): () => void {
  const begun = new Map<HTMLFormElement, string[]>();
  on(document, "input change", (event) => {
    const field = event.composedPath()[0] as HTMLInputElement;
    const form = field.form;
    if (form instanceof HTMLFormElement) {
      const fields = begun.get(form) ?? [];
      const name = field.getAttribute("name") || field.getAttribute("id");
      // The last one touched stands last.
      begun.set(form, name ? [...fields.filter((known) => known !== name), name].slice(-100) : fields);
    }
  });
  on(document, "submit", (event) => {
    const form = event.target as HTMLFormElement;
    recorder.record("form submitted", { form: nameOf(form), fields: begun.get(form) ?? [] });
    begun.delete(form);
  });
  // A script that takes the values of a form to send them itself has it, though no submit is heard.
  on(document, "formdata", (event) => begun.delete(event.target as HTMLFormElement));
  return () => {
    for (const [form, fields] of begun) {
      recorder.record("form abandoned", { form: nameOf(form), fields, last_field: fields.at(-1) });
    }
    begun.clear();
  };
}

function nameOf(form: HTMLFormElement): string | undefined {
  // By attribute: a field named "id" or "name" hides the form's own property.
  return form.getAttribute("id") || form.getAttribute("name") || undefined;
}
