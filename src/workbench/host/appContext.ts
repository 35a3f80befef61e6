import type { Host } from "./host.ts";
import type { Json } from "./objectType.ts";

/** What Office.js asks for first, and waits for. Every member that has no "?" in the client must be there, or `onReady` never comes. */
export function appContext(host: Host, addInId: string): Readonly<Record<string, Json>> {
  return {
    _id: addInId,
    _appName: excelWebApp,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.18000.20000",
    _appUILocale: host.displayLanguage,
    _dataLocale: host.contentLanguage,
    _docUrl: host.documentUrl,
    _clientMode: host.isReadOnly ? 0 : 1,
    _settings: [...host.book.state.settings].map(([name, value]) => [name, value]),
    _reason: "documentOpened",
    _eToken: "",
    _correlationId: "",
    _appInstanceId: addInId,
    _requirementMatrix: JSON.stringify(requirementSets(host)),
  };
}

/** The number of Excel on the web among the hosts. */
const excelWebApp = 16;

/**
 * The requirement sets that `isSetSupported` knows. Versions are texts: the number 1.10 would read as 1.1.
 * Left out on purpose: RichApiRuntime (the client then sends actions of types 7 and 9 for `load` and `set`) and RedirectV1Api.
 */
function requirementSets({ apiVersion, sets }: Host): Readonly<Record<string, string>> {
  return {
    ExcelApi: apiVersion,
    AddinCommands: "1.1",
    RibbonApi: "1.1",
    Settings: "1.1",
    CustomXmlParts: "1.1",
    ...sets,
  };
}

/** What the page's `window.name` must hold before office.js loads: who hosts it and where answers come from. */
export function windowName(options: {
  readonly addInId: string;
  readonly conversationId: string;
  readonly hostOrigin: string;
  readonly displayLanguage: string;
}): string {
  const { addInId, conversationId, hostOrigin, displayLanguage } = options;
  return JSON.stringify({
    hostInfo: `Excel$Web$16.01$${displayLanguage}$$$disableLogging$0`,
    xdmInfo: `${conversationId}|${addInId}|${hostOrigin}`,
    baseFrameName: `avvika-${conversationId}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** A fresh id per load: the client keeps settings under it in sessionStorage, and those win over the workbook's. */
export function newConversationId(): string {
  return crypto.randomUUID();
}
