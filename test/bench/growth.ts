/** How a time grows: the exponent k of time ∝ size^k, the line of best fit through all sizes. */
export function exponentOf(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((log) => log.x)), mean(logs.map((log) => log.y))];
  const covariance = mean(logs.map((log) => (log.x - x) * (log.y - y)));
  return covariance / mean(logs.map((log) => (log.x - x) ** 2));
}

/** What a piece of work takes, in milliseconds. */
export interface Times {
  /** Of all threads, those that collect garbage beside the work among them. Others that share the machine weigh little on it. */
  readonly processor: number;
  /** On the clock: what somebody waits for. */
  readonly elapsed: number;
}

export function timesOf(work: () => unknown): Times {
  const begun = performance.now();
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return { processor: (user + system) / 1000, elapsed: performance.now() - begun };
}

/** The processor time of a piece of work. */
export function processorTime(work: () => unknown): number {
  return timesOf(work).processor;
}

/** The best of several turns, of each time: what else the machine does only adds. */
export function bestOf(turns: readonly Times[]): Times {
  return {
    processor: Math.min(...turns.map(({ processor }) => processor)),
    elapsed: Math.min(...turns.map(({ elapsed }) => elapsed)),
  };
}
