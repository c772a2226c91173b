const LEVEL = 34;
const ZERO = 92;
const MOST = 2;
/** Pulled points stay at halves. */
const GRAIN = 2;

const clamped = (level: number): number => Math.max(-MOST, Math.min(MOST, level));

/** How far below the lane's upper edge a level is drawn, in pixels. */
export const emotionY = (level: number): number => ZERO - clamped(level) * LEVEL;

/** The level at a height of the lane, to the half. */
export const emotionAt = (y: number): number => clamped(Math.round(((ZERO - y) / LEVEL) * GRAIN) / GRAIN);
