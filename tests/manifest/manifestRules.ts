/**
 * What Microsoft documents about the add-in only manifest, as far as ours uses it. Sources, by the titles of their pages:
 * "How to find the proper order of manifest elements"; "[MS-OWEMXML]: Office Web Extensibility Manifest Format", full XML schemas of
 * OfficeAppBasicTypes and TaskPaneAppVersionOverrides; the manifest reference ("Resources element", "Control element of type
 * Button", "Group element", "DisplayName element", "Version element").
 */
import { SaxesParser } from "saxes";

/** An element of the manifest, names without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Children in the order in which they must come, by their parent; "Parent/Element" where the parent decides. Others may not be there. */
const childrenOf: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains",
    "Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides",
  ].flatMap((names) => names.split(" ")),
  "OfficeApp/Hosts": ["Host"],
  "OfficeApp/Requirements": ["Sets", "Methods"],
  Sets: ["Set"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  "VersionOverrides/Hosts": ["Host"],
  "VersionOverrides/Hosts/Host": ["AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  ExtensionPoint: ["OfficeTab", "CustomTab"],
  OfficeTab: ["Group"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Icon: ["Image"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image"],
  Urls: ["Url"],
  ShortStrings: ["String"],
  LongStrings: ["String"],
  "Resources/Images/Image": ["Override"],
  "Resources/Urls/Url": ["Override"],
  "Resources/ShortStrings/String": ["Override"],
  "Resources/LongStrings/String": ["Override"],
  DisplayName: ["Override"],
  "OfficeApp/Description": ["Override"],
  IconUrl: ["Override"],
  HighResolutionIconUrl: ["Override"],
  SupportUrl: ["Override"],
};

/** Elements that may not be left out. */
const required: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements",
    "DefaultSettings Permissions VersionOverrides",
  ].flatMap((names) => names.split(" ")),
  DesktopFormFactor: ["FunctionFile", "ExtensionPoint"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
};

/** Which part of the resources an element's `resid` names. */
const partOf: Readonly<Record<string, string>> = {
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
};

const longest = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250, ProviderName: 125, id: 125 };
const longestResid = 32;
const longestUrl = 2048;
const iconSizes = [16, 32, 80];
const possibleSizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** What the rules need to know about the repository. */
export interface Surroundings {
  /** Width and height of the picture with this address below the add-in's own; null where there is none. */
  readonly pictureSize: (path: string) => readonly [number, number] | null;
  /** Whether a page is built. */
  readonly hasPage: (name: string) => boolean;
  /** Names given to `Office.actions.associate`. */
  readonly functions: readonly string[];
  /** Where the add-in stands: "https://localhost:3000". */
  readonly address: string;
}

/** Everything that is wrong with the manifest; empty when nothing is. */
export function manifestFaults(xml: string, surroundings: Surroundings): string[] {
  const root = parseXml(xml);
  const all = [...descendants(root, "")];
  return [
    ...all.flatMap(({ element, path }) => structureFaults(element, path)),
    ...valueFaults(root),
    ...localeFaults(all),
    ...idFaults(all),
    ...resourceFaults(root, all),
    ...iconFaults(root, all, surroundings),
    ...addressFaults(all, surroundings),
    ...all
      .filter(({ element: { name, text } }) => name === "FunctionName" && !surroundings.functions.includes(text))
      .map(({ element: { text } }) => `function ${text} is not associated`),
  ];
}

interface Placed {
  readonly element: XmlElement;
  /** Names from the root: "OfficeApp/Hosts/Host". */
  readonly path: string;
}

function* descendants(element: XmlElement, above: string): Generator<Placed> {
  const path = above === "" ? element.name : `${above}/${element.name}`;
  yield { element, path };
  for (const child of element.children) yield* descendants(child, path);
}

function ruleFor<T>(rules: Readonly<Record<string, T>>, path: string): T | undefined {
  const names = path.split("/");
  for (let from = 0; from < names.length; from++) {
    const rule = rules[names.slice(from).join("/")];
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function structureFaults({ children }: XmlElement, path: string): string[] {
  const order = ruleFor(childrenOf, path) ?? [];
  const names = children.map(({ name }) => name);
  const unknown = names.filter((name) => !order.includes(name)).map((name) => `${path} may not hold ${name}`);
  const places = names.map((name) => order.indexOf(name));
  const disorder = places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))
    ? [`${path} is out of order`]
    : [];
  const missing = (ruleFor(required, path) ?? []).filter((name) => !names.includes(name));
  return [...unknown, ...disorder, ...missing.map((name) => `${path} lacks ${name}`)];
}

function valueFaults(root: XmlElement): string[] {
  const value = (name: string): string => root.children.find((child) => child.name === name)?.text ?? "";
  const set = find(root, "Set")[0]?.attributes;
  const checks: readonly (readonly [string, boolean])[] = [
    ["OfficeApp is no task pane", root.attributes["xsi:type"] === "TaskPaneApp"],
    ["Id is no GUID", /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value("Id"))],
    ["Version is not n.n.n.n", /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){1,3}$/.test(value("Version"))],
    [
      "ProviderName is empty or too long",
      value("ProviderName") !== "" && value("ProviderName").length <= longest.ProviderName,
    ],
    ["DefaultLocale is not sv-SE", value("DefaultLocale") === "sv-SE"],
    ["Permissions are not ReadWriteDocument", value("Permissions") === "ReadWriteDocument"],
    ["Host is not Workbook", find(root, "Hosts")[0]?.children[0]?.attributes["Name"] === "Workbook"],
    ["Requirements are not ExcelApi 1.13", set?.["Name"] === "ExcelApi" && set["MinVersion"] === "1.13"],
    ["The ribbon is not on the Home tab", find(root, "OfficeTab")[0]?.attributes["id"] === "TabHome"],
    [
      "VersionOverrides is not V1.0",
      find(root, "VersionOverrides")[0]?.attributes["xsi:type"] === "VersionOverridesV1_0",
    ],
  ];
  return checks.flatMap(([fault, holds]) => (holds ? [] : [fault]));
}

/** Every text is said in English too, and none is too long. */
function localeFaults(all: readonly Placed[]): string[] {
  return all.flatMap(({ element, path }) => {
    const parent = path.split("/").at(-2) ?? "";
    const limit =
      element.name === "String"
        ? longest[parent as "ShortStrings"]
        : path === "OfficeApp/DisplayName" || path === "OfficeApp/Description"
          ? longest[element.name as "DisplayName"]
          : null;
    if (limit === null) return [];
    const name = element.attributes["id"] ?? element.name;
    const texts = [
      element.attributes["DefaultValue"] ?? "",
      ...element.children.map(({ attributes }) => attributes["Value"] ?? ""),
    ];
    const isEnglish = element.children.some(({ attributes }) => attributes["Locale"] === "en-US");
    return [
      ...texts.filter((text) => text === "").map(() => `${name} has an empty text`),
      ...texts.filter((text) => text.length > limit).map(() => `${name} is longer than ${String(limit)}`),
      ...(isEnglish ? [] : [`${name} is not said in en-US`]),
    ];
  });
}

function idFaults(all: readonly Placed[]): string[] {
  const groups = [["Control"], ["Group"], ["String", "Url", "Image"]];
  return groups.flatMap((names) => {
    const isResource = names.length > 1;
    const ids = all
      .filter(({ element, path }) => names.includes(element.name) && (!isResource || path.includes("/Resources/")))
      .map(({ element }) => element.attributes["id"] ?? "");
    const limit = isResource ? longestResid : longest.id;
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} comes twice`),
      ...ids.filter((id) => !/^[A-Za-z][\w.]*$/.test(id)).map((id) => `id "${id}" is no name`),
      ...ids.filter((id) => id.length > limit).map((id) => `id ${id} is longer than ${String(limit)}`),
    ];
  });
}

/** Every reference leads to a resource of its kind, and every resource is used. */
function resourceFaults(root: XmlElement, all: readonly Placed[]): string[] {
  const resources = find(root, "Resources")[0]?.children ?? [];
  const inPart = new Map(
    resources.map(({ name, children }) => [name, children.map(({ attributes }) => attributes["id"])]),
  );
  const used = all.flatMap(({ element }) => {
    const resid = element.attributes["resid"];
    return resid === undefined ? [] : [{ resid, part: partOf[element.name] ?? "" }];
  });
  const named = new Set(used.map(({ resid }) => resid));
  return [
    ...used
      .filter(({ resid, part }) => inPart.get(part)?.includes(resid) !== true)
      .map(({ resid, part }) => `${resid} is not in ${part}`),
    ...[...inPart.values()]
      .flat()
      .filter((id) => id !== undefined && !named.has(id))
      .map((id) => `${String(id)} is not used`),
  ];
}

/** Groups and buttons have their mandatory icons, and the pictures are of the sizes they are said to be. */
function iconFaults(root: XmlElement, all: readonly Placed[], { pictureSize, address }: Surroundings): string[] {
  const images = find(root, "Images")[0]?.children ?? [];
  const pictureOf = (resid: string | undefined): string | undefined =>
    images.find(({ attributes }) => attributes["id"] === resid)?.attributes["DefaultValue"]?.slice(address.length + 1);
  const ofSize = (path: string | undefined, size: number): string[] => {
    const [width, height] = (path === undefined ? null : pictureSize(path)) ?? [0, 0];
    return width === size && height === size ? [] : [`${String(path)} is not ${String(size)} pixels`];
  };
  const atTop = { IconUrl: 32, HighResolutionIconUrl: 64 };
  return [
    ...all.flatMap(({ element: { name, children } }) => {
      if (name !== "Icon") return [];
      const sizes = children.map(({ attributes }) => Number(attributes["size"]));
      return [
        ...iconSizes.filter((size) => !sizes.includes(size)).map((size) => `an icon lacks size ${String(size)}`),
        ...sizes.filter((size) => !possibleSizes.includes(size)).map((size) => `no icon has size ${String(size)}`),
        ...children.flatMap(({ attributes }) => ofSize(pictureOf(attributes["resid"]), Number(attributes["size"]))),
      ];
    }),
    ...root.children.flatMap(({ name, attributes }) =>
      name in atTop
        ? ofSize(attributes["DefaultValue"]?.slice(address.length + 1), atTop[name as keyof typeof atTop])
        : [],
    ),
  ];
}

/** Addresses are https, below the add-in's own, and lead to pages that are built. */
function addressFaults(all: readonly Placed[], { address, hasPage }: Surroundings): string[] {
  const addresses = all.flatMap(({ element: { name, attributes } }) => {
    const value = /Url$|^Image$|^SourceLocation$/.test(name) ? attributes["DefaultValue"] : undefined;
    return value === undefined ? [] : [value];
  });
  return addresses.flatMap((value) => {
    if (!value.startsWith(`${address}/`) || !value.startsWith("https://")) return [`${value} is not below ${address}`];
    if (value.length > longestUrl) return [`${value} is too long`];
    const page = /\/([^/]+\.html)$/.exec(value)?.[1];
    return page === undefined || hasPage(page) ? [] : [`${page} is not built`];
  });
}

function find(element: XmlElement, name: string): XmlElement[] {
  return [...descendants(element, "")].filter((placed) => placed.element.name === name).map((placed) => placed.element);
}

/** The tree of elements, names without their prefix. @throws Error where the XML is not well formed */
function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name: name.replace(/^.*:/, ""), attributes, children: [], text: "" });
  });
  parser.on("text", (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text.trim();
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (!closed) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(xml).close();
  if (!root) throw new Error("no-element");
  return root;
}
