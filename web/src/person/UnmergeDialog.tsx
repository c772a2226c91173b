import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from "react-aria-components";
import { Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { rich, t } from "../words";
import { type JoinedLink, UNMERGE_PREVIEW, unmerge, useAskAnew } from "./api";

/** Says whom there would be without a link, and undoes it when told to. */
export function UnmergeDialog(props: { person: string; link: JoinedLink; close: () => void }) {
  const { person, link, close } = props;
  const pair: [string, string] = [link.one, link.other];
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const askAnew = useAskAnew();
  const preview = useQuery({
    queryKey: [UNMERGE_PREVIEW, person, ...pair],
    queryFn: () => unmerge(person, pair, "", true),
    staleTime: 0,
    gcTime: 0,
  });
  const part = async () => {
    setBusy(true);
    try {
      await unmerge(person, pair, reason, false);
      await askAnew();
      close();
    } catch (problem) {
      setFailure(problem as Error);
      setBusy(false);
    }
  };
  return (
    <ModalOverlay className="modal-ground" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog className="modal-body">
          <Heading slot="title">{t("Are these two persons?")}</Heading>
          <p>
            <b>{link.one}</b>{" "}
            {rich("and {b} became one. {says}", { b: <b>{link.other}</b>, says: link.says })}
          </p>
          {failure ? (
            <Failure failure={failure} />
          ) : preview.error ? (
            <Failure failure={preview.error} retry={preview.refetch} />
          ) : !preview.data ? (
            <Loading what={t("the preview")} />
          ) : (
            <>
              <h3>{t("Without this link there would be")}</h3>
              <ul className="persons-then">
                {preview.data.persons.map((each) => (
                  <li key={each.person}>
                    <b>{each.person}</b>
                    <small>
                      {t("{events, plural, one {# event} other {# events}}", { events: each.events })}
                    </small>
                    <span>{each.identities.join(", ")}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <TextField className="field" value={reason} onChange={setReason} maxLength={1000}>
            <Label>{t("Why? (kept with the decision)")}</Label>
            <Input />
          </TextField>
          <div className="modal-actions">
            <Button className="button" onPress={close}>
              {t("Leave as it is")}
            </Button>
            <Button className="button primary" isDisabled={busy || !preview.data} onPress={part}>
              {t("Unmerge")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
