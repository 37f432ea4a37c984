/** A state that others watch. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  get state(): State {
    return this.current;
  }

  /** Calls back after each change. Returns what ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  put(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    this.tell();
  }

  /** Something that belongs to the state has changed within itself. */
  tell(): void {
    for (const listener of this.listeners) listener();
  }
}
