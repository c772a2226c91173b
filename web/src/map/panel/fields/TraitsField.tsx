import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../../widgets/Icon";
import { t } from "../../../words";
import type { PersonaTrait } from "../../document";
import { LEAST, MOST, moved, scoreIn, withNew } from "../../personas/scores";
import { KeptField } from "./KeptField";
import { TraitBindingField } from "./TraitBindingField";
import "./traits.css";

type Props = {
  label: string;
  traits: PersonaTrait[];
  keep: (traits: PersonaTrait[] | undefined) => void;
};

/** Scored traits of a persona, each between two poles; they are put into another order by buttons or Alt with an arrow. */
export function TraitsField({ label, traits, keep }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const keepAll = (all: PersonaTrait[]) => {
    if (all !== traits) keep(all.length === 0 ? undefined : all);
  };
  const replace = (at: number, trait: PersonaTrait) => keepAll(traits.with(at, trait));
  /** Moves one, and the focus with it. */
  const move = (at: number, by: number) => {
    const all = moved(traits, at, by);
    if (all === traits) return;
    keepAll(all);
    requestAnimationFrame(() => rowAt(list.current, at + by)?.focus());
  };
  const add = () => {
    keepAll(withNew(traits));
    requestAnimationFrame(() => rowAt(list.current, traits.length)?.querySelector("input")?.select());
  };
  return (
    <fieldset className="field traits-field">
      <legend>{label}</legend>
      <ul ref={list}>
        {traits.map((trait, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a trait has no name but what is written, and its place
          <li key={at}>
            <Trait
              trait={trait}
              keep={(changed) => replace(at, changed)}
              move={(by) => move(at, by)}
              isFirst={at === 0}
              isLast={at === traits.length - 1}
              remove={() => keepAll(traits.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <Button className="button ghost" onPress={add}>
        <Icon name="plus" size={12} /> {t("Add a scored trait")}
      </Button>
    </fieldset>
  );
}

const rowAt = (list: HTMLElement | null, at: number): HTMLElement | null =>
  list?.children[at]?.querySelector<HTMLElement>("fieldset") ?? null;

function Trait(props: {
  trait: PersonaTrait;
  keep: (trait: PersonaTrait) => void;
  move: (by: -1 | 1) => void;
  isFirst: boolean;
  isLast: boolean;
  remove: () => void;
}) {
  const { trait, keep, move, isFirst, isLast, remove } = props;
  const words = (field: "title" | "low" | "high") => (text: string) => {
    if (text.trim() !== "") keep({ ...trait, [field]: text.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(by);
  };
  return (
    <fieldset className="scored-trait" aria-label={trait.title} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="trait-head">
        <KeptField label={t("Name")} text={trait.title} keep={words("title")} />
        <Button
          className="button icon-only ghost"
          aria-label={t("Move {trait} up", { trait: trait.title })}
          isDisabled={isFirst}
          onPress={() => move(-1)}
        >
          <Icon name="up" size={12} />
        </Button>
        <Button
          className="button icon-only ghost"
          aria-label={t("Move {trait} down", { trait: trait.title })}
          isDisabled={isLast}
          onPress={() => move(1)}
        >
          <Icon name="down" size={12} />
        </Button>
        <Button
          className="button icon-only ghost"
          aria-label={t("Remove {trait}", { trait: trait.title })}
          onPress={remove}
        >
          <Icon name="close" size={12} />
        </Button>
      </div>
      <Score trait={trait} keep={(value) => keep({ ...trait, value })} />
      <div className="trait-poles">
        <KeptField label={t("0 means")} text={trait.low} keep={words("low")} />
        <KeptField label={t("100 means")} text={trait.high} keep={words("high")} />
      </div>
      <TraitBindingField
        title={trait.title}
        binding={trait.binding}
        keep={(binding) => {
          const { binding: _, ...rest } = trait;
          keep(binding ? { ...rest, binding } : rest);
        }}
      />
    </fieldset>
  );
}

/** The score as a slider, and as a number; kept once it is let go. */
function Score({ trait, keep }: { trait: PersonaTrait; keep: (value: number) => void }) {
  const id = useId();
  const [draft, setDraft] = useState<number>();
  const leave = () => {
    if (draft !== undefined && draft !== trait.value) keep(draft);
    setDraft(undefined);
  };
  return (
    <div className="trait-score">
      <label htmlFor={id}>{t("Score")}</label>
      <input
        id={id}
        type="range"
        min={LEAST}
        max={MOST}
        value={draft ?? trait.value}
        aria-valuetext={t("{draft} of 100, from {low} to {high}", {
          draft: draft ?? trait.value,
          low: trait.low,
          high: trait.high,
        })}
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={leave}
        onKeyUp={leave}
        onBlur={leave}
      />
      <KeptField
        label={t("of 100")}
        text={String(draft ?? trait.value)}
        inputMode="numeric"
        keep={(text) => {
          const value = scoreIn(text);
          if (value !== undefined && value !== trait.value) keep(value);
        }}
      />
    </div>
  );
}
