/** Small questions about pieces of syntax, for the tool that wraps texts. */
import { textOf, walk } from "./texts.mjs";

export function unwrapped(node) {
  return [
    "ParenthesizedExpression",
    "TSAsExpression",
    "TSNonNullExpression",
    "ChainExpression",
    "TSSatisfiesExpression",
  ].includes(node.type)
    ? unwrapped(node.expression)
    : node;
}

export function isStringLiteral(node) {
  return node.type === "Literal" && typeof node.value === "string";
}

export function isNothing(node) {
  return (
    (node.type === "Literal" && (node.value === null || node.value === false)) || node.name === "undefined"
  );
}

/** Whether it is words in each case. */
export function isTexts(node) {
  const bare = unwrapped(node);
  if (isStringLiteral(bare) || bare.type === "TemplateLiteral" || isNothing(bare) || isCounted(bare))
    return true;
  return bare.type === "ConditionalExpression" && isTexts(bare.consequent) && isTexts(bare.alternate);
}

export function isCounted(node) {
  return (
    node.type === "CallExpression" &&
    node.callee.name === "counted" &&
    node.arguments.length === 3 &&
    isStringLiteral(node.arguments[1]) &&
    isStringLiteral(node.arguments[2])
  );
}

export function containsMarkup(node) {
  let found = false;
  walk(node, [], {
    enter(each) {
      if (each.type === "JSXElement" || each.type === "JSXFragment") found = true;
      return !found;
    },
  });
  return found;
}

export function tagOf(element) {
  return element.openingElement.name.name ?? "member";
}

const PLAIN = new Set(["title", "name", "label", "text", "length", "size"]);

/** A name a translator understands. */
export function nameOf(node, otherwise = "value") {
  const bare = unwrapped(node);
  if (bare.type === "Identifier") return bare.name;
  if (bare.type === "MemberExpression" && !bare.computed) {
    const of = nameOf(bare.object, "");
    return PLAIN.has(bare.property.name) && of.length > 2 ? of : bare.property.name;
  }
  if (bare.type === "CallExpression") {
    if (bare.callee.type === "MemberExpression") return nameOf(bare.callee.object, otherwise);
    return bare.arguments[0]
      ? nameOf(bare.arguments[0], bare.callee.name ?? otherwise)
      : (bare.callee.name ?? otherwise);
  }
  if (bare.type === "BinaryExpression" || bare.type === "LogicalExpression")
    return nameOf(bare.left, otherwise);
  if (bare.type === "UnaryExpression") return nameOf(bare.argument, otherwise);
  if (bare.type === "JSXElement") return tagOf(bare).toLowerCase();
  return otherwise;
}

export const decoded = (text) =>
  text
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** Each text it can be. */
export function textsIn(node) {
  const bare = unwrapped(node);
  if (isStringLiteral(bare)) return [bare.value];
  if (bare.type === "TemplateLiteral") return [textOf(bare)];
  if (bare.type === "LogicalExpression") return textsIn(bare.right);
  if (bare.type === "ConditionalExpression") return [...textsIn(bare.consequent), ...textsIn(bare.alternate)];
  return [];
}

/** JSX's own rule of white space. */
export function cleaned(node) {
  const lines = decoded(node.value).split(/\r\n|\n|\r/);
  return lines
    .map((line, i) => {
      let text = line.replace(/\t/g, " ");
      if (i > 0) text = text.replace(/^ +/, "");
      if (i < lines.length - 1) text = text.replace(/ +$/, "");
      return text;
    })
    .filter(Boolean)
    .join(" ");
}

export function quoted(text) {
  return JSON.stringify(text);
}
