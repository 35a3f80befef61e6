/** Milliseconds that the processor works for this process meanwhile: what else the machine does is not counted. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds that the work below takes the machine on which limits of time were set. */
const usual = 60;

/** How many times slower than that one this machine is now, which may have its caches full of other work; 1 where it is no slower. */
export function slowness(): number {
  const work = (): void => {
    const sums = new Map<string, number>();
    for (let at = 0; at < 300_000; at++) {
      const key = String((at * 7919) % 100_003);
      sums.set(key, (sums.get(key) ?? 0) + at);
    }
  };
  work(); // warm
  return Math.max(1, processorTime(work) / usual);
}
