import { defaultPreset } from "./default.ts";
import type { Preset } from "./preset.ts";

export type { Preset } from "./preset.ts";
export { defaultPreset } from "./default.ts";

/** Every preset, by its id. */
export const presets: Readonly<Record<Preset["id"], Preset>> = { default: defaultPreset };
