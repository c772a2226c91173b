import { describe, expect, it } from "vitest";
import { MapEditor, type Server } from "./mapEditor";
import { applyOperations, type Operation, Unfit } from "./operations";

type Tiny = { title?: string; lanes: { key: string; cards: { key: string; text?: string }[] }[] };

const START: Tiny = { title: "Map", lanes: [{ key: "l", cards: [{ key: "c", text: "one" }] }] };

class Passing extends Error {}

/** Keeps a map as the server does: in order, each id once. */
class Kept implements Server<Tiny> {
  map = START;
  revision = 1;
  readonly ids: string[] = [];
  failures: Error[] = [];
  told = 0;
  readonly kept = () => {
    this.told++;
  };

  /** Answers are lost after this many changes were kept. */
  loses = 0;

  async send(change: { id: string; basedOn: number; operations: Operation[] }) {
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (!this.ids.includes(change.id)) {
      this.map = applyOperations(this.map, change.operations).map;
      this.revision++;
      this.ids.push(change.id);
    }
    if (this.loses-- > 0) throw new Passing();
    return { revision: this.revision };
  }

  async load() {
    return { map: this.map, revision: this.revision };
  }
}

function editorOf(server: Kept) {
  let id = 0;
  return new MapEditor<Tiny>(
    { map: server.map, revision: server.revision },
    server,
    (failure) => failure instanceof Passing,
    () => `${++id}`,
  );
}

const text = (value: string): Operation[] => [{ op: "set", kind: "card", key: "c", field: "text", value }];

async function settled(editor: MapEditor<Tiny>) {
  for (let i = 0; i < 500 && !["saved", "refused"].includes(editor.state().saving.state); i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return editor.state();
}

const shownText = (map: Tiny) => map.lanes[0]?.cards[0]?.text;

describe("the editor of a map", () => {
  it("shows a change at once and keeps all of them in order", async () => {
    const server = new Kept();
    const editor = editorOf(server);
    editor.make(text("two"));
    editor.make(text("three"));
    expect(shownText(editor.state().map)).toBe("three");
    expect(editor.state().saving.state).toBe("saving");
    await settled(editor);
    expect(server.ids).toEqual(["1", "2"]);
    expect(shownText(server.map)).toBe("three");
    expect(editor.state().revision).toBe(3);
  });

  it("takes back and does again, and forgets what was taken back once something else is done", async () => {
    const server = new Kept();
    const editor = editorOf(server);
    editor.make(text("two"));
    editor.make(text("three"));
    editor.undo();
    editor.undo();
    expect(shownText(editor.state().map)).toBe("one");
    expect(editor.state().canUndo).toBe(false);
    editor.redo();
    expect(shownText(editor.state().map)).toBe("two");
    editor.make(text("four"));
    expect(editor.state().canRedo).toBe(false);
    editor.redo();
    await settled(editor);
    expect(shownText(server.map)).toBe("four");
  });

  it("sends again what got no answer, and it is made once", async () => {
    const server = new Kept();
    server.failures = [new Passing()];
    server.loses = 1;
    const editor = editorOf(server);
    editor.make(text("two"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(editor.state().saving.state).toBe("waiting");
    await settled(editor);
    expect(server.ids).toEqual(["1"]);
    expect(server.told).toBe(1);
  });

  it("shows what somebody else did meanwhile, under what is not kept yet", async () => {
    const server = new Kept();
    const editor = editorOf(server);
    server.map = applyOperations(server.map, [
      { op: "set", kind: "map", field: "title", value: "Theirs" },
    ]).map;
    server.revision++;
    editor.make(text("two"));
    const after = await settled(editor);
    expect(after.map).toEqual(server.map);
    expect(after.map.title).toBe("Theirs");
    expect(shownText(after.map)).toBe("two");
  });

  it("takes over what was loaded anew unless something is on its way", async () => {
    const server = new Kept();
    const editor = editorOf(server);
    const theirs = { ...START, title: "Theirs" };
    editor.make(text("two"));
    editor.refresh({ map: theirs, revision: 9 });
    expect(editor.state().map.title).toBe("Map");
    await settled(editor);
    editor.refresh({ map: theirs, revision: 2 });
    expect(editor.state().map.title).toBe("Map");
    editor.refresh({ map: theirs, revision: 9 });
    expect(editor.state().map.title).toBe("Theirs");
  });

  it("gives up what the server refuses, says why, and shows what the server has", async () => {
    const server = new Kept();
    server.failures = [new Error("no card c")];
    const editor = editorOf(server);
    editor.make(text("two"));
    editor.make(text("three"));
    const after = await settled(editor);
    expect(after.saving).toEqual({ state: "refused", reason: "no card c" });
    expect(after.map).toEqual(server.map);
    expect(after.canUndo).toBe(false);
  });

  it("does nothing that does not fit what is shown", () => {
    const editor = editorOf(new Kept());
    editor.make([{ op: "remove", kind: "card", key: "none" }]);
    expect(editor.state().saving.state).toBe("refused");
    expect(editor.state().canUndo).toBe(false);
    expect(() => applyOperations(START, [{ op: "remove", kind: "card", key: "none" }])).toThrow(Unfit);
  });
});
