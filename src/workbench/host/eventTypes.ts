/** Numbers of the events in the client, by what happens to what. */
export const worksheetEvents = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

/** What events of a collection are addressed to. */
export const workbookTarget = "Workbook";
