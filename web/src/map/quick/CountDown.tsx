import { useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { clock, isOver, isRunning, left, prolonged, timerOf, toggled } from "./timer";

const MINUTES = 5;

/** Time for a round of notes; that it is over is seen and read out. */
export function CountDown() {
  const [timer, setTimer] = useState(() => timerOf(MINUTES));
  const tick = useNow();
  const now = Math.max(tick, timer.startedAt ?? 0);
  const over = isOver(timer, now);
  const running = isRunning(timer, now);
  return (
    <div className="count-down" data-over={over || undefined}>
      <span role="timer" aria-live="off">
        {clock(left(timer, now))}
      </span>
      {over ? (
        <Button
          className="button icon-only ghost small"
          aria-label={t("Set the timer again")}
          onPress={() => setTimer(timerOf(MINUTES))}
        >
          <Icon name="retry" size={12} />
        </Button>
      ) : (
        <Button
          className="button icon-only ghost small"
          aria-label={running ? t("Pause the timer") : t("Start the timer")}
          onPress={() => setTimer((before) => toggled(before, Date.now()))}
        >
          <Icon name={running ? "pause" : "play"} size={12} />
        </Button>
      )}
      <Button
        className="button ghost more-time"
        aria-label={t("One minute more")}
        onPress={() => setTimer((before) => prolonged(before, Date.now()))}
      >
        {t("+1 min")}
      </Button>
      <span className="screen-reader" role="status">
        {over ? t("Time is up") : ""}
      </span>
      {over && <b aria-hidden="true">{t("Time is up")}</b>}
    </div>
  );
}
