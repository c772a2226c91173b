/** What of the page's sources is a text that people read, and what a code. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

export const SOURCES = resolve(fileURLToPath(new URL("../src", import.meta.url)));
export const WORDS_FOLDER = join(SOURCES, "words");

/** Every file that may hold texts. */
export function sourceFiles() {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter(
      (each) =>
        /\.tsx?$/.test(each) &&
        !/\.test\.tsx?$|\.d\.ts$|fixture\.ts$/.test(each) &&
        !each.startsWith("words"),
    )
    .sort()
    .map((each) => join(SOURCES, each));
}

export function syntaxOf(file, code) {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return program;
}

/** Walks a syntax tree; `enter` may return false to stay out of a node. Types hold no texts and are left out. */
export function walk(node, parents, { enter }) {
  if (!node || typeof node.type !== "string") return;
  if (/^TS(?!As|NonNull|Satisfies)/.test(node.type) || node.type === "ImportDeclaration") return;
  if (enter(node, parents) === false) return;
  const above = [...parents, node];
  for (const [key, value] of Object.entries(node)) {
    if (
      key === "typeAnnotation" ||
      key === "typeArguments" ||
      key === "typeParameters" ||
      key === "returnType"
    )
      continue;
    if (Array.isArray(value)) for (const each of value) walk(each, above, { enter });
    else if (value && typeof value === "object") walk(value, above, { enter });
  }
}

/** Attributes whose value people read, whatever it is. */
export const READ_ATTRIBUTES = new Set(
  "label title aria-label placeholder alt description aria-roledescription aria-description aria-valuetext what gloss hint words text noun empty unset data-label".split(
    " ",
  ),
);
const CODE_ATTRIBUTES =
  /^(className|class|key|id|href|src|d|points|transform|viewBox|style|slot|type|role|value|rel|target|fill|stroke.*|textAnchor|placement|to|path|tone|data-(?!label$).*|htmlFor|form|method|accept|autoComplete|pattern|inputMode|lang|xmlns|selectionMode|orientation|dominantBaseline|dur|offset|clipPath|mask|filter|fontFamily|strokeDasharray|markerEnd|vectorEffect|preserveAspectRatio|sandbox|aria-(?:labelledby|describedby|controls|current|live|hidden|haspopup|owns))$/;
const READ_KEYS =
  /^(label|title|words|says|gloss|hint|noun|placeholder|description|one|many|unset|question|answer|heading|caption|remedy|problem)$/;
const CODE_KEYS =
  /^(key|id|className|class|href|path|d|type|kind|icon|code|language|color|fill|stroke|transform|format|op|method|mark|selector|background|border.*|font.*|width|height|margin.*|padding.*|gridTemplate.*|gridColumn|gridRow|position|accept|mode|Accept|animation)$/;
const CODE_CALLS = new Set(
  "t rich tx querySelector querySelectorAll closest getElementById addEventListener removeEventListener setAttribute getAttribute removeAttribute hasAttribute getItem setItem removeItem createElement createElementNS matchMedia exec test startsWith endsWith includes split replace replaceAll matches indexOf RegExp URL URLSearchParams has get set delete append go send fetch post put patch remove setProperty getPropertyValue execCommand getContext dispatchEvent CustomEvent Event KeyboardEvent setData getData toBe log warn supports toLocaleString DateTimeFormat NumberFormat Collator useState useMedia toggle add useQuery createContext localeCompare Set Error".split(
    " ",
  ),
);

/** Codes of several words. */
const CODES = new Set(["quick win", "big bet", "fill-in", "think twice"]);

/** Whether a literal (or the fixed parts of a template, joined by the sign of an object) is something people read, from its words and its place. */
export function looksLikeText(value, node, above) {
  if (CODES.has(value)) return false;
  const place = placeOf(node, above);
  if (place === "code") return false;
  const words = value.replaceAll("\ufffc", "");
  if (!/\p{L}{2}/u.test(words)) return place === "read" && /\p{L}/u.test(words) && words.length > 1;
  if (
    /^[@/?#&]|^\.\w|minmax\(|V_BOTTOM|:\/\/|^--|^var\(|^[\w-]+\/[\w-]+$|\bcalc\(|translate\(|scale\(|rotate\(|^\[/.test(
      words,
    )
  )
    return false;
  if (/\p{L}-\ufffc| drag-ghost$/u.test(value)) return false;
  if (/^(\s*[-(),/%]|\s|px|em|rem|deg|fr|ms|vh|vw)*$/.test(words)) return false;
  if (place === "read") return true;
  if (node.type === "TemplateLiteral")
    return (
      /\p{L}{2,}[,.:;]? |\p{L} \ufffc| \p{L}{2,}/u.test(value) && !/^[a-z]+-?[a-z]* \ufffc?$/.test(value)
    );
  if (/\s/.test(value.trim())) return true;
  return /^\p{Lu}\p{Ll}+…?$/u.test(value);
}

const isCodeTarget = (left) =>
  left.property?.name === "className" ||
  left.property?.name === "href" ||
  left.object?.property?.name === "style";

export function placeOf(node, above) {
  let inner = node;
  for (let i = above.length - 1; i >= 0; i--) {
    const each = above[i];
    if (each.type === "JSXAttribute") {
      const name = each.name.name?.name
        ? `${each.name.namespace?.name}:${each.name.name.name}`
        : each.name.name;
      if (CODE_ATTRIBUTES.test(name)) return "code";
      return READ_ATTRIBUTES.has(name) ? "read" : "unknown";
    }
    if (each.type === "Property") {
      if (each.key === inner && !each.computed) return "code";
      const name = each.key.name ?? each.key.value;
      if (CODE_KEYS.test(name) || (name === "keys" && each.value.type !== "ArrayExpression")) return "code";
      return READ_KEYS.test(name) ? "read" : "unknown";
    }
    if (each.type === "BinaryExpression" && /^[!=]==?$|^in$/.test(each.operator)) return "code";
    if (each.type === "AssignmentExpression" && isCodeTarget(each.left)) return "code";
    if (each.type === "SwitchCase" && each.test === inner) return "code";
    if (each.type === "MemberExpression" && each.computed && each.property === inner) return "code";
    if (each.type === "Directive" || (each.type === "ExpressionStatement" && each.directive)) return "code";
    if (each.type === "CallExpression" || each.type === "NewExpression") {
      if (each.callee === inner) {
        inner = each; // a text of what the function belongs to, as in [text].join()
        continue;
      }
      const name = each.callee.property?.name ?? each.callee.name ?? "";
      return CODE_CALLS.has(name) ? "code" : "unknown";
    }
    if (each.type === "ConditionalExpression" && each.test === inner) return "unknown";
    if (
      /Function|Declarator|Statement|JSXElement|JSXExpressionContainer$/.test(each.type) &&
      each.type !== "JSXExpressionContainer"
    )
      return "unknown";
    inner = each;
  }
  return "unknown";
}

/** The texts of a file that stand there bare, with their lines: outside of `t` and `rich` no language but English has them. */
export function bareTexts(file, code) {
  const found = [];
  walk(syntaxOf(file, code), [], {
    enter(node, above) {
      if (CODE_TAGS.has(node.openingElement?.name.name)) return false;
      const text = bareText(node, above);
      if (text) found.push({ line: code.slice(0, node.start).split("\n").length, text: text.trim() });
    },
  });
  return found;
}

function bareText(node, above) {
  if (node.type === "JSXText")
    return /\p{L}/u.test(node.value.replace(/&\w+;/g, "")) ? node.value : undefined;
  if (node.type === "Literal" && typeof node.value === "string")
    return looksLikeText(node.value, node, above) ? node.value : undefined;
  if (node.type !== "TemplateLiteral") return undefined;
  const text = textOf(node);
  return looksLikeText(text, node, above) ? text : undefined;
}

/** The fixed parts of a template, with the sign of an object where a value stands. */
export const textOf = (template) => template.quasis.map((each) => each.value.cooked).join("\ufffc");

/** What stands in these is typed or sent as it is. */
export const CODE_TAGS = new Set(["code", "pre", "style"]);
