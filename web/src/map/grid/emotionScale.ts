const LEVEL = 34;
const ZERO = 92;
const MOST = 2;
const clamped = (level: number): number => Math.max(-MOST, Math.min(MOST, level));

/** How far below the lane's upper edge a level is drawn, in pixels. */
export const emotionY = (level: number): number => ZERO - clamped(level) * LEVEL;

/** The level at a height of the lane, to the half, or to as many parts as are asked for. */
export const emotionAt = (y: number, grain = 2): number =>
  clamped(Math.round(((ZERO - y) / LEVEL) * grain) / grain);
