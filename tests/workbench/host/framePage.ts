/** The host in a browser, for `frame.test.ts`: of the frame where the page has one, else of the page itself. */
import { Host } from "../../../src/workbench/host/host.ts";
import { frameHost } from "../../../src/workbench/host/frameHost.ts";
import { inPageHost } from "../../../src/workbench/host/inPageHost.ts";
import { excelBook } from "../../support/excelBook.ts";

const host = new Host(excelBook({ Blad1: [["Nämnd", -100]] }));
const frame = document.querySelector("iframe");
if (frame) frameHost(frame, host, { src: "pane.html" });
else inPageHost(window, host, (init) => new MessageEvent("message", init));
Reflect.set(globalThis, "host", host);
