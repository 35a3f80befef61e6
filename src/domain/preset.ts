/** Arrangements of report columns ("uppställningar"): our own, and those of municipalities. In the order in which they are offered. */
export const presetIds = ["default", "lomma", "nacka", "enkoping", "gnesta", "socialt-stod"] as const;
export type PresetId = (typeof presetIds)[number];
