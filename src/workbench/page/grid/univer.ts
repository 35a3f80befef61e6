/** The only file that loads Univer, which is large: `import("./univer.ts")` when a grid opens. */
export {
  CanceledError,
  CommandType,
  createUniver,
  defaultTheme,
  ICommandService,
  InterceptorEffectEnum,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  UniverInstanceType,
} from "@univerjs/presets";
export {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  DocSelectionRenderService,
  ILayoutService,
  INTERCEPTOR_POINT,
  SetFrozenMutation,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
export { default as englishTexts } from "@univerjs/preset-sheets-core/locales/en-US";
