import { useQuery } from "@tanstack/react-query";
import { get } from "../api";

export type Version = {
  version: string;
  java: string;
  data: { events: number; persons: number; through: string | null };
};

export function useVersion() {
  return useQuery({ queryKey: ["version"], queryFn: ({ signal }) => get<Version>("/version", {}, signal) });
}
