/** The page that hosts the add-in's frame in `frame.test.ts`. */
import { Host } from "../../../src/workbench/host/host.ts";
import { frameHost } from "../../../src/workbench/host/frameHost.ts";
import { excelBook } from "../../support/excelBook.ts";

const host = new Host(excelBook({ Blad1: [["Nämnd", -100]] }));
const frame = document.querySelector("iframe");
if (frame) frameHost(frame, host, { src: "pane.html" });
Reflect.set(globalThis, "host", host);
