import type { ObjectType } from "../objectType.ts";
import { application, cultureInfo, numberFormatInfo } from "./application.ts";
import { cellObjectTypes } from "./cellObjects.ts";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./customXml.ts";
import { customProperty, customPropertyCollection, documentProperties } from "./documentProperties.ts";
import { worksheetFreezePanes } from "./freezePanes.ts";
import { namedItem, namedItemCollection } from "./namedItems.ts";
import { setting, settingCollection } from "./settings.ts";
import { worksheetProtection } from "./sheetProtection.ts";
import { workbook } from "./workbook.ts";
import { workbookProtection } from "./workbookProtection.ts";
import { worksheet } from "./worksheet.ts";
import { worksheetCollection } from "./worksheets.ts";

const bookTypes = [
  application,
  cultureInfo,
  customProperty,
  customPropertyCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  documentProperties,
  namedItem,
  namedItemCollection,
  numberFormatInfo,
  setting,
  settingCollection,
  workbook,
  workbookProtection,
  worksheet,
  worksheetCollection,
  worksheetFreezePanes,
  worksheetProtection,
] as readonly unknown[] as readonly ObjectType<unknown>[];

/** Every type of Excel's API that the host serves, by its name. What is missing here is not emulated. */
export const objectTypes: ReadonlyMap<string, ObjectType<unknown>> = byName([...bookTypes, ...cellObjectTypes]);

function byName(types: readonly ObjectType<unknown>[]): ReadonlyMap<string, ObjectType<unknown>> {
  return new Map(types.map((type) => [type.name, type]));
}
