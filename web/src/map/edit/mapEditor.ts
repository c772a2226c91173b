import { applyOperations, type Operation, Unfit } from "./operations";

/*
 * One map that is being changed. What somebody does is shown at once, and sent in the order it was done, one change at a time, each under
 * an id of its own, so that one that is sent again is made once. Undo is a change like any other.
 */

export type Shown<M> = { map: M; revision: number };

/** How the server answers a change: under which revision it is kept. */
export type Server<M> = {
  send: (change: { id: string; basedOn: number; operations: Operation[] }) => Promise<{ revision: number }>;
  load: () => Promise<Shown<M>>;
  /** Hears of each change that is kept. */
  kept?: (operations: Operation[]) => void;
};

export type Saving =
  | { state: "saved" }
  | { state: "saving" }
  /** The server does not answer; what is not saved is tried again. */
  | { state: "waiting" }
  /** What was not saved was given up, since it does not fit, for this reason. */
  | { state: "refused"; reason: string };

export type EditorState<M> = {
  map: M;
  revision: number;
  saving: Saving;
  canUndo: boolean;
  canRedo: boolean;
};

type Change = { id: string; operations: Operation[] };

/** Tells failures that pass by themselves from those that stay. */
export type IsPassing = (failure: unknown) => boolean;

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

export class MapEditor<M extends object> {
  /** What the server has. */
  private saved: Shown<M>;
  private pending: Change[] = [];
  private undos: Operation[][] = [];
  private redos: Operation[][] = [];
  private sending = false;
  private pause = FIRST_PAUSE;
  private shown: EditorState<M>;
  private readonly listeners = new Set<() => void>();

  constructor(
    loaded: Shown<M>,
    private readonly server: Server<M>,
    private readonly isPassing: IsPassing,
    private readonly newId: () => string = () => crypto.randomUUID(),
  ) {
    this.saved = loaded;
    this.shown = {
      map: loaded.map,
      revision: loaded.revision,
      saving: { state: "saved" },
      canUndo: false,
      canRedo: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): EditorState<M> => this.shown;

  /** Does something to the map. */
  readonly make = (operations: Operation[]): void => {
    const inverse = this.change(operations);
    if (inverse) {
      this.undos.push(inverse);
      this.redos = [];
      this.publish({});
    }
  };

  /** Takes over what was loaded anew, unless something of this map is on its way. */
  readonly refresh = (loaded: Shown<M>): void => {
    if (this.pending.length === 0 && loaded.revision > this.saved.revision) {
      this.saved = loaded;
      this.publish({ ...loaded });
    }
  };

  readonly undo = (): void => this.again(this.undos, this.redos);
  readonly redo = (): void => this.again(this.redos, this.undos);

  private again(from: Operation[][], to: Operation[][]): void {
    const operations = from.pop();
    if (!operations) return;
    const inverse = this.change(operations);
    if (inverse) to.push(inverse);
    this.publish({});
  }

  /** Shows a change and has it sent; nothing if it does not fit what somebody else did. */
  private change(operations: Operation[]): Operation[] | undefined {
    try {
      const applied = applyOperations(this.shown.map, operations);
      this.pending.push({ id: this.newId(), operations });
      this.publish({ map: applied.map, saving: { state: "saving" } });
      void this.flush();
      return applied.inverse;
    } catch (failure) {
      if (!(failure instanceof Unfit)) throw failure;
      this.publish({ saving: { state: "refused", reason: failure.message } });
      return undefined;
    }
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.pending[0]; next; next = this.pending[0]) await this.sendOne(next);
    } finally {
      this.sending = false;
    }
  }

  private async sendOne(next: Change): Promise<void> {
    const basedOn = this.saved.revision;
    try {
      const { revision } = await this.server.send({ id: next.id, basedOn, operations: next.operations });
      await this.kept(next, basedOn, revision);
      this.pause = FIRST_PAUSE;
    } catch (failure) {
      if (this.isPassing(failure)) {
        this.publish({ saving: { state: "waiting" } });
        await new Promise((resolve) => setTimeout(resolve, this.pause));
        this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
      } else {
        await this.giveUp(failure);
      }
    }
  }

  private async kept(change: Change, basedOn: number, revision: number): Promise<void> {
    if (revision <= basedOn + 1) {
      this.saved = { map: applyOperations(this.saved.map, change.operations).map, revision };
    } else {
      // Somebody else changed the map in between.
      this.saved = await this.server.load();
    }
    this.pending.shift();
    this.rebase();
    this.server.kept?.(change.operations);
  }

  /** What the server has, and on top what it does not have yet. */
  private rebase(): void {
    let map = this.saved.map;
    this.pending = this.pending.filter((change) => {
      try {
        map = applyOperations(map, change.operations).map;
        return true;
      } catch (failure) {
        if (failure instanceof Unfit) return false;
        throw failure;
      }
    });
    const saving: Saving = this.pending.length > 0 ? { state: "saving" } : { state: "saved" };
    this.publish({ map, revision: this.saved.revision, saving });
  }

  private async giveUp(failure: unknown): Promise<void> {
    this.pending = [];
    this.undos = [];
    this.redos = [];
    this.saved = await this.server.load().catch(() => this.saved);
    const reason = failure instanceof Error ? failure.message : String(failure);
    this.publish({ ...this.saved, saving: { state: "refused", reason } });
  }

  private publish(changes: Partial<EditorState<M>>): void {
    this.shown = {
      ...this.shown,
      ...changes,
      canUndo: this.undos.length > 0,
      canRedo: this.redos.length > 0,
    };
    for (const listener of this.listeners) listener();
  }
}
