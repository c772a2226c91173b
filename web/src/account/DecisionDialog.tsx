import { type ReactNode, useState } from "react";
import {
  Button,
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from "react-aria-components";
import { Problem } from "../sources/Problem";
import { t } from "../words";
import { type Decision, useDecide } from "./api";

type Change = { what: "add" | "remove"; person: string } | { what: "undo"; decision: number };

/** Asks why, and decides when told to; what the server has against it stands in its place. */
export function DecisionDialog(props: {
  kind: string;
  account: string;
  title: string;
  confirm: string;
  /** What is decided; null while there is something to choose yet. */
  change: Change | null;
  close: () => void;
  decided: (decision: Decision) => void;
  children: ReactNode;
}) {
  const { title, confirm, change, close, decided, children } = props;
  const [reason, setReason] = useState("");
  const decide = useDecide(props.kind, props.account);
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={!decide.isPending}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className="modal">
        <Dialog className="modal-body">
          <Heading slot="title">{title}</Heading>
          <Form
            className="decision-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (change && !decide.isPending)
                decide.mutate({ ...change, reason: reason.trim() }, { onSuccess: decided });
            }}
          >
            {children}
            <TextField className="field" value={reason} onChange={setReason} maxLength={1000}>
              <Label>{t("Why? (kept with the decision)")}</Label>
              <Input />
            </TextField>
            <Problem failure={decide.error} />
            <div className="modal-actions">
              <Button className="button" onPress={close} isDisabled={decide.isPending}>
                {t("Leave as it is")}
              </Button>
              <Button className="button primary" type="submit" isDisabled={!change || decide.isPending}>
                {decide.isPending ? t("Deciding …") : confirm}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
