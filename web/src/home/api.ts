import { useQuery } from "@tanstack/react-query";
import { get } from "../api";

export type MapSummary = {
  slug: string;
  title: string;
  question: string | null;
  stages: number;
  steps: number;
  bound: number;
  revision: number;
};

export function useMaps() {
  return useQuery({
    queryKey: ["maps"],
    queryFn: ({ signal }) => get<{ maps: MapSummary[] }>("/maps", {}, signal).then((answer) => answer.maps),
  });
}

export type Version = {
  version: string;
  java: string;
  data: { events: number; persons: number; through: string | null };
};

export function useVersion() {
  return useQuery({ queryKey: ["version"], queryFn: ({ signal }) => get<Version>("/version", {}, signal) });
}
