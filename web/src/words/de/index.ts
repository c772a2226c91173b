import type { Catalogue } from "../catalogue";

const parts = import.meta.glob<Catalogue>("./*.po", { eager: true, import: "default" });

/** Every text in German. */
const german: Catalogue = Object.assign({}, ...Object.values(parts));

export default german;
