import type { FUniver, Univer } from "@univerjs/presets";

export type UniverLibrary = typeof import("./univer.ts");

/** Univer, running in an element, without a workbook. */
export interface RunningUniver {
  readonly library: UniverLibrary;
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * Loads Univer and its style sheet, and starts it with nothing around the cells: bars, tabs and menus are the page's own.
 * `mayTakeKeyboard`: asked whenever Univer is about to.
 */
export async function startUniver(container: HTMLElement, mayTakeKeyboard: () => boolean): Promise<RunningUniver> {
  const [library] = await Promise.all([import("./univer.ts"), loadStyles()]);
  guardEditor(library, mayTakeKeyboard);
  const { createUniver, defaultTheme, englishTexts, LocaleType, UniverSheetsCorePreset } = library;
  const { univer, univerAPI } = createUniver({
    // The line below frozen panes is as faint as Excel's.
    theme: { ...defaultTheme, gray: { ...defaultTheme.gray, 300: "#bdbdbd" } },
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: englishTexts },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: false,
        toolbar: false,
        footer: false,
        formulaBar: false,
        contextMenu: false,
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: false },
      }),
    ],
  });
  return { library, univer, api: univerAPI };
}

/** Univer's own choice not to take it, `disableAutoFocus`, does not reach the editor that it keeps over the cells. */
function guardEditor(
  { DocSelectionRenderService: { prototype: editor } }: UniverLibrary,
  mayTake: () => boolean,
): void {
  const focus = Reflect.get(editor, "focus");
  editor.focus = function (this: typeof editor) {
    if (mayTake()) focus.call(this);
  };
}

/** Gives the cells the keyboard. */
export function focusUniver({ univer, library }: RunningUniver): void {
  const injector = univer.__getInjector();
  const instances = injector.get(library.IUniverInstanceService);
  const workbook = instances.getCurrentUnitOfType(library.UniverInstanceType.UNIVER_SHEET);
  if (workbook) instances.focusUnit(workbook.getUnitId());
  injector.get(library.ILayoutService).focus();
}

/** Webpack serves the file from the package as it is. */
async function loadStyles(): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("@univerjs/preset-sheets-core/lib/index.css", import.meta.url).href;
  await new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`cannot load ${link.href}`));
    document.head.append(link);
  });
}
