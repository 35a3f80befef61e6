import type { Host } from "../host.ts";
import type { HostObject } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { textOf } from "./argumentValues.ts";

/** `Office.ribbon.requestUpdate`: tabs are shown and hidden, buttons enabled and disabled. */
const dynamicRibbon = objectType<null>({
  name: "DynamicRibbon",
  scalars: {},
  methods: {
    GetTab: (_, [id]) => hostObject(ribbonTab, textOf(id)),
    GetButton: (_, [id]) => hostObject(ribbonButton, textOf(id)),
    ExecuteRequestUpdate: (_, [json], host) => {
      requestUpdate(JSON.parse(textOf(json)) as RibbonUpdate, host);
      return null;
    },
  },
});

const ribbonTab = objectType<string>({
  name: "RibbonTab",
  identity: (id) => ({ Id: id }),
  scalars: { Id: { get: (id) => id } },
  methods: {
    SetVisibility: (id, [visible], host) => {
      host.commands.visible.set(id, visible === true);
      return null;
    },
  },
});

const ribbonButton = objectType<string>({
  name: "RibbonButton",
  identity: (id) => ({ Id: id }),
  scalars: {
    Id: { get: (id) => id },
    Enabled: {
      get: (id, host) => host.commands.enabled.get(id) ?? true,
      set: (id, enabled, host) => void host.commands.enabled.set(id, enabled === true),
    },
  },
  methods: {
    SetEnabled: (id, [enabled], host) => {
      host.commands.enabled.set(id, enabled === true);
      return null;
    },
  },
});

/** What `requestUpdate` sends: tabs with controls, each with what is to change. */
interface RibbonUpdate {
  readonly tabs?: readonly {
    readonly id: string;
    readonly visible?: boolean;
    readonly controls?: readonly RibbonControl[];
    readonly groups?: readonly { readonly controls?: readonly RibbonControl[] }[];
  }[];
}

interface RibbonControl {
  readonly id: string;
  readonly enabled?: boolean;
}

function requestUpdate({ tabs = [] }: RibbonUpdate, { commands }: Host): void {
  for (const { id, visible, controls = [], groups = [] } of tabs) {
    if (visible !== undefined) commands.visible.set(id, visible);
    for (const control of [...controls, ...groups.flatMap((group) => group.controls ?? [])])
      if (control.enabled !== undefined) commands.enabled.set(control.id, control.enabled);
  }
}

/** The client announces that it takes commands; nothing follows. */
const addInInternal = objectType<null>({
  name: "AddinInternalService",
  scalars: {},
  methods: { NotifyActionHandlerReady: () => null },
});

/** `Office.addin.showAsTaskpane` and `hide`. */
const appRuntime = objectType<{ state: string }>({
  name: "AppRuntimeService",
  scalars: {},
  methods: {
    SetAppRuntimeState: (runtime, [state]) => {
      runtime.state = textOf(state);
      return null;
    },
    GetAppRuntimeState: ({ state }) => state,
  },
});

/** `Office.addin.setStartupBehavior`. */
const appRuntimePersistence = objectType<{ state: string }>({
  name: "AppRuntimePersistenceService",
  scalars: {},
  methods: {
    SetAppRuntimeStartState: (runtime, [state]) => {
      runtime.state = textOf(state);
      return null;
    },
    GetAppRuntimeStartState: ({ state }) => state,
  },
});

/** The objects beside the workbook, anew for each page. */
export function serviceObjects(): ReadonlyMap<string, HostObject> {
  return new Map([
    ["Microsoft.DynamicRibbon.DynamicRibbon", hostObject(dynamicRibbon, null)],
    ["Microsoft.InternalService.AddinInternalService", hostObject(addInInternal, null)],
    ["Microsoft.AppRuntime.AppRuntimeService", hostObject(appRuntime, { state: "Visible" })],
    ["Microsoft.AppRuntime.AppRuntimePersistenceService", hostObject(appRuntimePersistence, { state: "Inactive" })],
  ]);
}

/** Their types, for the list of what is emulated. */
export const serviceTypes = [dynamicRibbon, ribbonTab, ribbonButton, addInInternal, appRuntime, appRuntimePersistence];
