import { afterEach, beforeEach, expect, jest } from "@jest/globals";

/** Codes and members of the API, never what stands in cells. */
const line = /^Avvika: [a-z-]+( \([A-Za-z]+ [A-Za-z.]*\))?$/;

/** What the add-in logs in the tests of the file that calls it: nothing is printed, as they mean it to happen, and every line is looked at. */
export function watchLog(): void {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  beforeEach(() => {
    log.mockImplementation(() => undefined);
  });
  afterEach(() => {
    const lines = log.mock.calls.map((words) => words.map(String).join(" "));
    log.mockReset();
    for (const logged of lines) expect(logged).toMatch(line);
  });
}
