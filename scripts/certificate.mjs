import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const folder = join(homedir(), ".office-addin-dev-certs");
const at = (name) => join(folder, name);

/**
 * The certificate that Office's own tool made and this machine trusts, after the user has agreed (`npm run excel` asks).
 * Null where there is none, or it is out of date: webpack then makes one of its own, which browsers warn about.
 */
export async function trustedCertificate() {
  if (!["ca.crt", "localhost.crt", "localhost.key"].every((name) => existsSync(at(name)))) return null;
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => readFileSync(at(name)));
  if (new Date(new X509Certificate(cert).validTo) < new Date()) return null;
  const { getCaCertificateStatus } = await import("office-addin-dev-certs");
  return getCaCertificateStatus().status === "installed" ? { ca, cert, key } : null;
}
