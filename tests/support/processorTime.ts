/** Milliseconds that the processor works for this process meanwhile: what else the machine does is not counted. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
