import { createContext, useContext } from "react";

/** Where the columns of the grid begin, and behind them where the last ends, in pixels: for what is drawn across them. */
const EdgesContext = createContext<number[]>([]);
export const EdgesProvider = EdgesContext.Provider;
export const useEdges = (): number[] => useContext(EdgesContext);
