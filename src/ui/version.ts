import manifest from "../../package.json";

/** The program's version: "0.1.0". */
export const { version } = manifest;
