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

/** Every preset, by its id. What a municipality has no arrangement for is arranged as we do. */
export const presets: Readonly<Record<PresetId, Preset>> = {
  default: defaultPreset,
  lomma: orOurOwn(lommaPreset),
  nacka: orOurOwn(nackaPreset),
  enkoping: orOurOwn(enkopingPreset),
  gnesta: orOurOwn(gnestaPreset),
  "socialt-stod": orOurOwn(socialtStodPreset),
};

function orOurOwn(preset: Preset): Preset {
  return { ...preset, arrangements: [...preset.arrangements, ...defaultPreset.arrangements] };
}
