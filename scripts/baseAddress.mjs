/** Where the add-in is served while it is being worked on; the addresses in `manifest.xml` begin with it. */
const developing = "https://localhost:3000";

/**
 * Where the add-in is served: AVVIKA_BASE_URL, else this machine. Without a slash at the end.
 * @throws Error on an address that Excel would refuse
 */
export function baseAddress() {
  const address = process.env.AVVIKA_BASE_URL || developing;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`AVVIKA_BASE_URL must be an https address such as ${developing}, not "${address}".`);
  }
  return url.href.replace(/\/+$/, "");
}

/** The manifest with every address of the add-in's own at that base. */
export function manifestAt(manifest, base) {
  return manifest.replaceAll(`${developing}/`, `${base}/`);
}
