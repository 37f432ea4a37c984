import type { PaneState } from "./types";
import { initialState } from "./types";

/** Holds the pane's state and tells who wants to know when it changes. */
export interface Store {
  state(): PaneState;
  update(change: Partial<PaneState>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(): Store {
  let state = initialState;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    update(change) {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
