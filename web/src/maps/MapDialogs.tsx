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
import { Problem } from "../sources/Problem";
import { t } from "../words";
import { type MapSummary, useDeleteMap, useRename } from "./api";
import "../person/person.css";
import "../sources/sources.css";

/** Asks for another title and address of a map. */
export function RenameDialog({ map, close }: { map: MapSummary; close: () => void }) {
  const rename = useRename(map);
  const [title, setTitle] = useState(map.title);
  const [slug, setSlug] = useState(map.slug);
  const isFit = title.trim() !== "" && /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug);
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={!rename.isPending}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className="modal">
        <Dialog className="modal-body">
          <Heading slot="title">{t("Rename the map")}</Heading>
          <Form
            className="rename-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (isFit && !rename.isPending)
                rename.mutate({ title: title.trim(), slug }, { onSuccess: close });
            }}
          >
            <TextField className="field" value={title} onChange={setTitle} autoFocus>
              <Label>{t("Title")}</Label>
              <Input />
            </TextField>
            <TextField className="field" value={slug} onChange={setSlug} maxLength={64}>
              <Label>{t("Address")}</Label>
              <Input spellCheck={false} autoComplete="off" />
              <Text slot="description">
                {t("Lower-case letters, digits and -. Links to the address of before go on to work.")}
              </Text>
            </TextField>
            <Problem failure={rename.error} />
            <div className="modal-actions">
              <Button className="button" onPress={close} isDisabled={rename.isPending}>
                {t("Leave as it is")}
              </Button>
              <Button className="button primary" type="submit" isDisabled={!isFit || rename.isPending}>
                {t("Rename")}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Deleting, which cannot be taken back. */
export function DeleteDialog({ map, close }: { map: MapSummary; close: () => void }) {
  const remove = useDeleteMap(map.slug);
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen
      isDismissable={!remove.isPending}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className="modal">
        <Dialog className="modal-body" role="alertdialog">
          <Heading slot="title">{t("Delete “{map}”?", { map: map.title })}</Heading>
          <p>
            {t(
              "It goes with all {revision, plural, one {it holds} other {its {revision} revisions}}, for everybody, and cannot be had back. Events and persons stay.",
              { revision: map.revision },
            )}
          </p>
          <Problem failure={remove.error} />
          <div className="modal-actions">
            <Button className="button" autoFocus onPress={close} isDisabled={remove.isPending}>
              {t("Keep it")}
            </Button>
            <Button
              className="button danger"
              isDisabled={remove.isPending}
              onPress={() => remove.mutate(undefined, { onSuccess: close })}
            >
              {t("Delete the map")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
