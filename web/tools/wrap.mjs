/**
 * Wraps bare English texts of the page's sources in calls of `t` and `rich` (src/words). A text already wrapped stays as it is, so this
 * can be run again over files that others wrote: `node tools/wrap.mjs [--list] [FILE…]`, then `npx biome check --write src`.
 * Sentences of pieces become one sentence with placeholders, `n === 1 ? "step" : "steps"` becomes a plural.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import {
  cleaned,
  containsMarkup,
  decoded,
  isCounted,
  isNothing,
  isStringLiteral,
  isTexts,
  nameOf,
  quoted,
  tagOf,
  textsIn,
  unwrapped,
} from "./syntax.mjs";
import { CODE_TAGS, looksLikeText, sourceFiles, syntaxOf, textOf, WORDS_FOLDER, walk } from "./texts.mjs";

const INLINE = new Set(
  "a abbr b cite code em i kbd mark q s small span strong sub sup time u var Link".split(" "),
);
const listOnly = process.argv.includes("--list");
const named = process.argv.slice(2).filter((each) => !each.startsWith("--"));

function wrapFile(file) {
  const code = readFileSync(file, "utf8");
  const program = syntaxOf(file, code);
  const used = new Set();
  const edits = new Map(); // start -> { start, end, text }

  const sourceOf = (start, end) => {
    let out = "";
    let at = start;
    const inside = [...edits.values()].filter((e) => e.start >= start && e.end <= end);
    for (const edit of inside.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (edit.start < at) continue;
      out += code.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return out + code.slice(at, end);
  };
  const put = (node, text, to = node) => {
    for (const [key, edit] of edits) if (edit.start >= node.start && edit.end <= to.end) edits.delete(key);
    edits.set(node.start, { start: node.start, end: to.end, text });
    if (listOnly) console.log(`${relative(process.cwd(), file)}: ${text.replace(/\s+/g, " ")}`);
  };
  const codeOf = (node) => {
    visit(node, []);
    return sourceOf(node.start, node.end);
  };

  /** Collects a message from pieces of source. */
  class Message {
    text = "";
    guards = [];
    values = new Map();
    isRich = false;
    hasSyntax = false;

    add(words) {
      this.text += words;
    }
    /** What is used in one case alone is asked for in that case alone. */
    name(wish, given) {
      let value = given;
      for (const { test, is } of this.guards.toReversed()) {
        if (value === test || /^\w+$/.test(value)) continue;
        if (is && value === test.replaceAll("?.", ".")) value = test;
        else value = is ? `${test} ? ${value} : ""` : `${test} ? "" : ${value}`;
      }
      let name = wish;
      for (let i = 2; this.values.has(name) && this.values.get(name) !== value; i++) name = `${wish}${i}`;
      this.values.set(name, value);
      return name;
    }
    piece(node, isMarkup = false) {
      const bare = unwrapped(node);
      if (isStringLiteral(bare)) return this.add(bare.value);
      if (bare.type === "TemplateLiteral") return this.template(bare);
      if (bare.type === "ConditionalExpression" && isTexts(bare)) return this.choice(bare);
      if (bare.type === "LogicalExpression" && bare.operator === "&&" && isTexts(bare.right))
        return this.select(bare.left, bare.right, null);
      if (isCounted(bare)) {
        const name = this.name(nameOf(bare.arguments[0]), codeOf(bare.arguments[0]));
        const [one, many] = [bare.arguments[1].value, bare.arguments[2].value];
        return this.add(`{${name}, plural, one {# ${one}} other {# ${many}}}`);
      }
      if (isMarkup || containsMarkup(bare)) this.isRich = true;
      this.add(`{${this.name(nameOf(bare), codeOf(node))}}`);
    }
    template(node) {
      node.quasis.forEach((quasi, i) => {
        this.add(quasi.value.cooked);
        if (node.expressions[i]) this.piece(node.expressions[i]);
      });
    }
    choice(node) {
      const { test } = node;
      if (test.type === "BinaryExpression" && test.operator === "===" && [0, 1].includes(test.right.value)) {
        const name = this.name(nameOf(test.left), codeOf(test.left));
        this.add(`{${name}, plural, ${test.right.value === 1 ? "one" : "=0"} {`);
        this.branch(node.consequent);
        this.add("} other {");
        this.branch(node.alternate);
        return this.add("}}");
      }
      this.select(test, node.consequent, node.alternate);
    }
    select(test, yes, no) {
      const code = codeOf(test);
      const asked = nameOf(test, "so");
      const name = this.name(
        /^(is|has|are|can)[A-Z]/.test(asked) ? asked : `has${asked[0].toUpperCase()}${asked.slice(1)}`,
        `${code} ? "yes" : "no"`,
      );
      this.add(`{${name}, select, yes {`);
      this.guards.push({ test: code, is: true });
      this.branch(yes);
      this.guards.pop();
      this.add("} other {");
      this.guards.push({ test: code, is: false });
      if (no) this.branch(no);
      this.guards.pop();
      this.add("}}");
    }
    branch(node) {
      const bare = unwrapped(node);
      if (isNothing(bare)) return;
      this.piece(bare);
    }
    call() {
      const values = [...this.values].map(([key, value]) => (key === value ? key : `${key}: ${value}`));
      const name = this.isRich ? "rich" : "t";
      used.add(name);
      return `${name}(${quoted(this.text)}${values.length > 0 ? `, { ${values.join(", ")} }` : ""})`;
    }
  }

  /** The children of an element: runs of text with what stands in them become one sentence. */
  function children(list) {
    let run = [];
    const end = () => {
      wrapRun(run);
      run = [];
    };
    for (const child of list) {
      if (
        child.type === "JSXText" ||
        (child.type === "JSXExpressionContainer" && child.expression.type !== "JSXEmptyExpression")
      )
        run.push(child);
      else if (child.type === "JSXElement" && INLINE.has(tagOf(child))) run.push(child);
      else end();
    }
    end();
  }

  const isWords = (child) => child.type === "JSXText" && /\p{L}/u.test(decoded(child.value));

  /** Whether it goes on from what stands before it. */
  const isContinued = (child) =>
    child.type === "JSXExpressionContainer" &&
    textsIn(child.expression).some((each) => /^[ ,;.:(].*[\p{L}\ufffc]/su.test(each));

  function wrapRun(run) {
    const list = [...run];
    const isSaying = (child) =>
      (child.type === "JSXText" && /[\p{L}.,:;!?“”()\u2026]/u.test(child.value)) ||
      (child.type === "JSXElement" && child.children.some(isWords)) ||
      (child.type === "JSXExpressionContainer" && !containsMarkup(child.expression));
    while (list.length > 0 && !isSaying(list[0])) list.shift();
    while (list.length > 0 && !isSaying(list.at(-1))) list.pop();
    if (!list.some(isWords) && !(list.length > 1 && list.some(isContinued))) return;
    const message = new Message();
    for (const child of list) {
      if (child.type === "JSXText") message.add(cleaned(child));
      else if (child.type === "JSXExpressionContainer") message.piece(child.expression);
      else markup(message, child);
    }
    const first = list[0];
    const lead = /^\s*/.exec(message.text)[0];
    const trail = /\s*$/.exec(message.text)[0];
    message.text = message.text.trim();
    const isOneValue = /^\{\w+\}$/.test(message.text);
    if (isOneValue) return;
    const space = (text) => (text === "" ? "" : '{" "}');
    put(first, `${space(lead)}{${message.call()}}${space(trail)}`, list.at(-1));
  }

  function markup(message, element) {
    const tag = tagOf(element).toLowerCase();
    message.isRich = true;
    const says = element.children.some(isWords);
    if (!says || CODE_TAGS.has(tag) || element.children.some((each) => each.type === "JSXElement")) {
      message.add(`{${message.name(tag, codeOf(element))}}`);
      return;
    }
    visit(element.openingElement, []);
    const open = sourceOf(element.openingElement.start, element.openingElement.end);
    const name = message.name(tag, `(${"text"}) => ${open}{text}</${tagOf(element)}>`);
    message.add(`<${name}>`);
    for (const child of element.children) {
      if (child.type === "JSXText") message.add(cleaned(child));
      else if (child.type === "JSXExpressionContainer") message.piece(child.expression);
    }
    message.add(`</${name}>`);
  }

  function visit(node, parents) {
    walk(node, parents, {
      enter(each, above) {
        if ([...edits.values()].some((e) => e.start <= each.start && e.end >= each.end)) return false;
        if (each.type === "JSXElement" || each.type === "JSXFragment") {
          if (CODE_TAGS.has(each.openingElement?.name.name)) return false;
          children(each.children);
          return;
        }
        if (isStringLiteral(each) && looksLikeText(each.value, each, above)) {
          used.add("t");
          const call = `t(${quoted(each.value)})`;
          put(each, above.at(-1)?.type === "JSXAttribute" ? `{${call}}` : call);
          return false;
        }
        if (isCounted(each)) {
          const message = new Message();
          message.piece(each);
          put(each, message.call());
          return false;
        }
        if (each.type === "TemplateLiteral" && looksLikeText(textOf(each), each, above)) {
          const message = new Message();
          message.template(each);
          put(each, message.call());
          return false;
        }
      },
    });
  }

  visit(program, []);
  if (edits.size === 0) return;
  const out = withImport(sourceOf(0, code.length), file, used);
  if (!listOnly) writeFileSync(file, out);
}

function withImport(code, file, used) {
  const folder = relative(dirname(file), WORDS_FOLDER);
  const from = folder.startsWith(".") ? folder : `./${folder}`;
  const old = new RegExp(`import \\{([^}]*)\\} from "${from.replaceAll(".", "\\.")}";\\n`).exec(code);
  const names = new Set([
    ...(old?.[1]
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean) ?? []),
    ...used,
  ]);
  const line = `import { ${[...names].sort().join(", ")} } from "${from}";\n`;
  if (old) return code.replace(old[0], line);
  const first = /^(?:import |const |export |type |function |let )/m.exec(code);
  const at = first ? first.index : 0;
  return code.slice(0, at) + line + code.slice(at);
}

for (const file of named.length > 0 ? named.map((each) => resolve(each)) : sourceFiles()) wrapFile(file);
