/**
 * Runs something as a task of its own, after what runs now and its promises, before the next paint or timer.
 * `setTimeout(0)` is held back to four milliseconds in browsers, which would be most of a round trip.
 */
export function runAsTask(work: () => void): void {
  if (typeof setImmediate === "function") {
    setImmediate(work);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
