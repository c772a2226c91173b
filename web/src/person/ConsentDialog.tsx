import { useState } from "react";
import {
  Button,
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from "react-aria-components";
import { inWords } from "../codes";
import { capitalised } from "../numbers";
import { Problem } from "../sources/Problem";
import { Segmented } from "../widgets/Segmented";
import { t } from "../words";
import { type ConsentState, instantOf, STATES, useNoteConsents } from "./consents";

/** Takes down what a person said of a purpose on the phone, by letter or at the counter. */
export function ConsentDialog(props: { person: string; purposes: string[]; close: () => void }) {
  const { person, purposes, close } = props;
  const [purpose, setPurpose] = useState(purposes[0] ?? "");
  const [state, setState] = useState<ConsentState>("granted");
  const [when, setWhen] = useState("");
  const [policy, setPolicy] = useState("");
  const [channel, setChannel] = useState("");
  const note = useNoteConsents(person);
  const keep = () =>
    note.mutate(
      {
        purposes: { [purpose]: state },
        ...(when && { time: instantOf(when) }),
        ...(policy.trim() && { policy: policy.trim() }),
        ...(channel.trim() && { channel: channel.trim() }),
      },
      { onSuccess: close },
    );
  return (
    <ModalOverlay className="modal-ground" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog className="modal-body">
          <Heading slot="title">{t("What was said")}</Heading>
          <p>{t("It becomes an event of this person, and counts in the next answer.")}</p>
          <Form
            className="consent-form"
            onSubmit={(event) => {
              event.preventDefault();
              keep();
            }}
          >
            <label className="field">
              <span className="label">{t("Purpose")}</span>
              <select value={purpose} onChange={(event) => setPurpose(event.target.value)}>
                {purposes.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            </label>
            <Segmented<ConsentState>
              label={t("What was said")}
              choices={STATES.map((key) => ({ key, label: capitalised(inWords(key)) }))}
              chosen={state}
              onChoose={setState}
            />
            <label className="field">
              <span className="label">{t("When, on your clock")}</span>
              <input type="datetime-local" value={when} onChange={(event) => setWhen(event.target.value)} />
              <small>{t("Now, if left empty.")}</small>
            </label>
            <TextField className="field" value={policy} onChange={setPolicy} maxLength={256}>
              <Label>{t("Version of your policy")}</Label>
              <Input placeholder="2026-01" />
              <Text slot="description">{t("Under which it was said; may be left empty.")}</Text>
            </TextField>
            <TextField className="field" value={channel} onChange={setChannel} maxLength={64}>
              <Label>{t("Channel, as phone or store")}</Label>
              <Input />
            </TextField>
            <Problem failure={note.error} />
            <div className="modal-actions">
              <Button className="button" onPress={close}>
                {t("Cancel")}
              </Button>
              <Button className="button primary" type="submit" isDisabled={note.isPending}>
                {t("Note it")}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
