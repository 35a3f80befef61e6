import { useSyncExternalStore } from "react";
import type { BookChange, HostBook } from "../book/index.ts";

interface Counter {
  count: number;
  readonly listen: (changed: () => void) => () => void;
}

const counters = new WeakMap<HostBook, Counter>();

/** Draws anew when something happens in the book, at most once per picture. The number says how many times something has. */
export function useBookVersion(book: HostBook): number {
  const counter = counterOf(book);
  return useSyncExternalStore(counter.listen, () => counter.count);
}

function counterOf(book: HostBook): Counter {
  const existing = counters.get(book);
  if (existing) return existing;
  const listeners = new Set<() => void>();
  const counter: Counter = {
    count: 0,
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  let isWaiting = false;
  book.subscribe((_change: BookChange) => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      counter.count += 1;
      for (const changed of listeners) changed();
    });
  });
  counters.set(book, counter);
  return counter;
}
