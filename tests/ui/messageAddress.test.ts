import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { messageAddress, messageIn, type Message } from "../../src/ui/messageAddress.ts";

const page = "https://localhost:3000/avvika/commands.html?_host_Info=Excel";
const message: Message = {
  language: "sv",
  heading: "2 fel",
  points: ["E10 Summan stämmer inte. −595 990 ska vara −598 296."],
  closing: "Öppna Avvika.",
  details: null,
};

describe("the address of a message", () => {
  it("gives the message back, whatever is in it, and sends nothing of it to the server", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 3 }),
        text,
        fc.option(text),
        (heading, points, closing, details) => {
          const sent: Message = { language: "en", heading, points, closing, details };
          const address = messageAddress({ ...sent }, page);
          const { origin, pathname, search } = new URL(address);
          expect(origin + pathname + search).toBe("https://localhost:3000/avvika/message.html");
          const read = messageIn(address);
          expect(read).toEqual({ ...sent, points: points.slice(0, read?.points.length) });
        },
      ),
    );
  });

  it("leaves out the last points rather than grow too long", () => {
    const points = Array.from({ length: 20 }, (_, at) => `${String(at)} ${"å".repeat(100)}`);
    const address = messageAddress({ ...message, points }, page);
    expect(address.length).toBeLessThanOrEqual(1900);
    const read = messageIn(address)?.points ?? [];
    expect(read.length).toBeGreaterThan(2);
    expect(read).toEqual(points.slice(0, read.length));
  });

  it("survives what Office.js puts after it, and is nothing where there is none", () => {
    expect(messageIn(`${messageAddress(message, page)}&_xdm_Info=a|b|c`)).toEqual(message);
    for (const hash of ["", "#", "#hej", "#e30", "#W10"])
      expect(messageIn(`https://localhost/message.html${hash}`)).toBeNull();
  });
});
