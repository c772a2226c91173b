import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being laid out on paper. What only paper shows is drawn before the browser looks, and gone afterwards. */
export function usePrinting(): boolean {
  const paper = window.matchMedia("print");
  const [isPrinting, setPrinting] = useState(paper.matches);
  useEffect(() => {
    const media = window.matchMedia("print");
    const set = (is: boolean) => flushSync(() => setPrinting(is));
    const begin = () => set(true);
    const end = () => set(window.matchMedia("print").matches);
    const look = () => set(media.matches);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    media.addEventListener("change", look);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      media.removeEventListener("change", look);
    };
  }, []);
  return isPrinting;
}
