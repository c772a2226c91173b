/** What events that wait are kept under, each page of the site its own. */
export const QUEUE = "footpath.queue.";

/** The browser's storage; where there is none, or it is full or forbidden, nothing is kept. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows and full disks refuse; then the memory of the page has to do.
  }
}

export function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be touched holds nothing of ours.
  }
}

/** The queues of all pages of the site. */
export function queues(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(QUEUE));
  } catch {
    return [];
  }
}
