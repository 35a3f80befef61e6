/** What a button of the ribbon does. */
export type RibbonAction =
  { readonly kind: "function"; readonly name: string } | { readonly kind: "pane"; readonly page: string };

export interface RibbonButton {
  /** "Avvika.CheckWorkbook" */
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Path of the 32 pixel icon, and of the 64 pixel one for finer screens. */
  readonly icon: string;
  readonly fineIcon: string;
  readonly action: RibbonAction;
}

/** The add-in's part of Excel's ribbon, in the manifest's default language. Paths are below the page's own origin. */
export interface Ribbon {
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  /** The page that runs functions. */
  readonly functionFile: string;
}

/** Reads the ribbon out of a manifest. @throws Error `manifest-incomplete` naming what is missing */
export function readRibbon(manifest: string): Ribbon {
  const page = new DOMParser().parseFromString(manifest, "text/xml");
  const group = one(page, "Group");
  const resources = resourcesOf(page);
  return {
    group: resource(resources, child(group, "Label")),
    functionFile: path(resource(resources, one(page, "FunctionFile"))),
    buttons: [...group.getElementsByTagNameNS(anyNamespace, "Control")].map((control) => buttonOf(control, resources)),
  };
}

const anyNamespace = "*";

type Resources = ReadonlyMap<string, string>;

function buttonOf(control: Element, resources: Resources): RibbonButton {
  const icon = (size: number): string => {
    const images = [...control.getElementsByTagNameNS(anyNamespace, "Image")];
    const image = images.find((one) => one.getAttribute("size") === String(size));
    return path(resource(resources, image ?? missing(`Image ${String(size)}`)));
  };
  const tip = one(control, "Supertip");
  return {
    id: control.getAttribute("id") ?? missing("Control id"),
    label: resource(resources, child(control, "Label")),
    tipTitle: resource(resources, child(tip, "Title")),
    tip: resource(resources, child(tip, "Description")),
    icon: icon(32),
    fineIcon: icon(64),
    action: actionOf(one(control, "Action"), resources),
  };
}

function actionOf(action: Element, resources: Resources): RibbonAction {
  const [name] = action.getElementsByTagNameNS(anyNamespace, "FunctionName");
  if (name) return { kind: "function", name: name.textContent.trim() };
  return { kind: "pane", page: path(resource(resources, one(action, "SourceLocation"))) };
}

/** Images, addresses and texts by their id. */
function resourcesOf(page: Document): Resources {
  const values = [...one(page, "Resources").getElementsByTagNameNS(anyNamespace, "*")];
  return new Map(
    values.flatMap((element) => {
      const [id, value] = [element.getAttribute("id"), element.getAttribute("DefaultValue")];
      return id === null || value === null ? [] : [[id, value]];
    }),
  );
}

function resource(resources: Resources, element: Element): string {
  const id = element.getAttribute("resid") ?? missing(`resid of ${element.localName}`);
  return resources.get(id) ?? missing(`resource ${id}`);
}

function one(within: Document | Element, name: string): Element {
  return within.getElementsByTagNameNS(anyNamespace, name)[0] ?? missing(name);
}

function child(of: Element, name: string): Element {
  return [...of.children].find(({ localName }) => localName === name) ?? missing(name);
}

/** The page may be served elsewhere than the manifest says; the add-in's files lie where it is. */
function path(address: string): string {
  return new URL(address).pathname;
}

function missing(what: string): never {
  throw new Error(`manifest-incomplete: ${what}`);
}
