import { useState } from "react";
import { Button, Form, Input, Label, TextArea, TextField } from "react-aria-components";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { addNote, useAskAnew } from "./api";

/** Takes down a call, a visit or a remark; it becomes an event of this person. */
export function NoteForm({ person }: { person: string }) {
  const [text, setText] = useState("");
  const [channel, setChannel] = useState("");
  const [failure, setFailure] = useState<Error | null>(null);
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const askAnew = useAskAnew();
  const keep = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await addNote(person, { text, ...(channel.trim() && { channel: channel.trim() }) });
      await askAnew();
      setText("");
      setChannel("");
      setSaid(t("Noted."));
    } catch (problem) {
      setFailure(problem as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="note-form" aria-labelledby="note-title">
      <h3 id="note-title">{t("Add a note")}</h3>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField className="field" value={text} onChange={setText} isRequired maxLength={10000}>
          <Label>{t("What happened")}</Label>
          <TextArea rows={2} />
        </TextField>
        <TextField className="field" value={channel} onChange={setChannel} maxLength={64}>
          <Label>{t("Channel, as phone or store")}</Label>
          <Input />
        </TextField>
        <Button className="button" type="submit" isDisabled={busy || !text.trim()}>
          {t("Add note")}
        </Button>
        <p role="status">{said}</p>
        {failure && <Failure failure={failure} />}
      </Form>
    </section>
  );
}
