/** A catalogue in PO format: texts by their English (tools/po.mjs). */
declare module "*.po" {
  const texts: Record<string, string>;
  export default texts;
}
