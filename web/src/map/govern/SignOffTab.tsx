import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { capitalised } from "../../numbers";
import { ago } from "../../widgets/ago";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { Icon } from "../../widgets/Icon";
import { Told } from "../../widgets/Told";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { rememberedName, rememberName } from "../comments";
import { useMap } from "../mapState";
import { NameField } from "./NameField";
import {
  roleWords,
  type Signature,
  type SignOff,
  useSigning,
  useSignOff,
  useWithdrawing,
} from "./signatures";

/** Who signed the map and its stages, whether that still stands, and the way to sign. */
export function SignOffTab() {
  const { document, newest } = useMap();
  const signOff = useSignOff(document.slug, newest);
  if (signOff.error) return <Failure failure={signOff.error} retry={signOff.refetch} />;
  if (!signOff.data) {
    return (
      <div className="section">
        <Loading what={t("the signatures")} />
        <Blocks lines={[{ width: "80%", height: 14 }]} />
      </div>
    );
  }
  return (
    <>
      <Standing signOff={signOff.data} />
      <SignForm signOff={signOff.data} />
      {signOff.data.signatures.length > 0 && (
        <ol className="revisions" aria-label={t("Signatures, latest first")}>
          {signOff.data.signatures.map((one) => (
            <SignatureItem key={one.number} one={one} />
          ))}
        </ol>
      )}
    </>
  );
}

function Standing({ signOff }: { signOff: SignOff }) {
  const { document } = useMap();
  const isSigned = signOff.state === "signed";
  return (
    <section className="section" data-testid="sign-off" data-state={signOff.state}>
      <p className="govern-state" data-weight={isSigned ? "good" : "warning"}>
        <Icon name={isSigned ? "check" : "warning"} size={14} />
        <span>{capitalised(signOff.words)}.</span>
      </p>
      {document.lifecycle === "published" && !isSigned && (
        <p className="well-words">
          {t("The map is published all the same. Have it signed off, or take it back to a draft.")}
        </p>
      )}
    </section>
  );
}

function SignForm({ signOff }: { signOff: SignOff }) {
  const { document, newest, isPast } = useMap();
  const signing = useSigning(document.slug);
  const [name, setName] = useState(rememberedName);
  const [target, setTarget] = useState("map");
  const [note, setNote] = useState("");
  const ids = { part: useId(), note: useId() };
  const sign = () => {
    rememberName(name.trim());
    signing.mutate(
      { signer: name.trim(), target, revision: newest, ...(note.trim() ? { note: note.trim() } : {}) },
      { onSuccess: () => setNote("") },
    );
  };
  return (
    <section className="section step-form">
      <h3>{t("Sign it")}</h3>
      <p className="foot-words">{roleWords(signOff.approver, name)}</p>
      <NameField name={name} setName={setName} />
      <div className="field">
        <label htmlFor={ids.part}>{t("What")}</label>
        <select id={ids.part} value={target} onChange={(event) => setTarget(event.target.value)}>
          <option value="map">{t("The map as a whole")}</option>
          {document.stages.map((stage) => (
            <option key={stage.key} value={`stage:${stage.key}`}>
              {t("Stage: {stage}", { stage: stage.title })}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.note}>{t("Note, if you like")}</label>
        <textarea id={ids.note} rows={1} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <Told failure={signing.error} />
      <Button
        className="button primary govern-act"
        isDisabled={name.trim() === "" || signing.isPending || isPast}
        onPress={sign}
      >
        {t("Sign revision {newest}", { newest })}
      </Button>
    </section>
  );
}

function SignatureItem({ one }: { one: Signature }) {
  const { document, change, isPast } = useMap();
  const now = useNow();
  const withdrawing = useWithdrawing(document.slug);
  const [isOpen, setOpen] = useState(false);
  const isWithdrawn = one.withdrawnAt !== null;
  const part =
    one.target === "map"
      ? t("The map as a whole")
      : t("Stage: {one}", { one: one.title ?? t("one that is gone") });
  return (
    <li className="revision" data-testid="signature" data-withdrawn={isWithdrawn || undefined}>
      <p className="revision-head">
        <b>{one.signer}</b> <small>{t("as {role}", { role: one.role })}</small>
        <time dateTime={one.at} title={one.at}>
          {ago(one.at, now)}
        </time>
      </p>
      <p>{t("{part}, revision {revision}", { part, revision: one.revision })}</p>
      <p>{capitalised(one.words)}.</p>
      {one.note && <p className="foot-words">“{one.note}”</p>}
      {one.withdrawnWhy && (
        <p className="foot-words">{t("Withdrawn: “{withdrawnWhy}”", { withdrawnWhy: one.withdrawnWhy })}</p>
      )}
      <div className="revision-acts">
        {one.changes.length > 0 && (
          <Button className="button ghost" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t("What changed")}
          </Button>
        )}
        {!one.isUnchanged && (
          <Button
            className="button ghost"
            onPress={() => change({ revision: one.revision, edit: undefined })}
          >
            {t("Look at what was signed")}
          </Button>
        )}
        {!isWithdrawn && (
          <Button
            className="button ghost"
            aria-label={t("Withdraw the signature of {signer}", { signer: one.signer })}
            isDisabled={withdrawing.isPending || isPast}
            onPress={() =>
              withdrawing.mutate({ number: one.number, by: rememberedName().trim() || one.signer })
            }
          >
            {t("Withdraw")}
          </Button>
        )}
      </div>
      <Told failure={withdrawing.error} />
      {isOpen && (
        <ul className="since govern-changes">
          {one.changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
