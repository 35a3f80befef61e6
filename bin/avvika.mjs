#!/usr/bin/env node
// The installed command `avvika`. From a checkout: `npm run --silent avvika -- check FILE`.
import { register } from "tsx/esm/api";

register({ tsconfig: false }); // not the tsconfig.json of the folder one stands in
await import("../src/cli/main.ts");
