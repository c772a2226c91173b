/** Real full screen, where the browser has it and lets us. */

export const hasFullScreen = (): boolean => document.fullscreenEnabled === true;

export const isFullScreen = (): boolean => document.fullscreenElement != null;

/** Asks for it; without it the window is filled. */
export function enterFullScreen(): void {
  if (!hasFullScreen() || isFullScreen()) return;
  document.documentElement.requestFullscreen({ navigationUI: "hide" }).catch(() => {});
}

export function leaveFullScreen(): void {
  if (isFullScreen()) document.exitFullscreen().catch(() => {});
}
