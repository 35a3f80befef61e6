import { defaultPreset } from "./default.ts";
import { enkopingPreset } from "./enkoping.ts";
import { gnestaPreset } from "./gnesta.ts";
import { lommaPreset } from "./lomma.ts";
import { nackaPreset } from "./nacka.ts";
import type { Preset } from "./preset.ts";
import type { PresetId } from "../../domain/preset.ts";
import { socialtStodPreset } from "./socialtStod.ts";

export type { Preset } from "./preset.ts";
export { defaultPreset } from "./default.ts";

/** Every preset, by its id. */
export const presets: Readonly<Record<PresetId, Preset>> = {
  default: defaultPreset,
  lomma: lommaPreset,
  nacka: nackaPreset,
  enkoping: enkopingPreset,
  gnesta: gnestaPreset,
  "socialt-stod": socialtStodPreset,
};
