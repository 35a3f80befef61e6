import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import devCerts from "office-addin-dev-certs";
import certificates from "office-addin-dev-certs/lib/defaults.js";

/** Days a new certificate is good for; the program that makes it renews it no earlier. */
const goodFor = 365;

/**
 * The certificate for https://localhost that this machine trusts, as Microsoft's office-addin-dev-certs makes it. Where there is
 * none a person is asked whether to install one; nothing is installed unasked. Null: the server makes one that nobody trusts.
 */
export async function trustedCertificate() {
  if (isTrusted()) return readCertificate();
  if (!canAsk() || !(await consents())) return null;
  try {
    await devCerts.ensureCertificatesAreInstalled(goodFor);
    return isTrusted() ? readCertificate() : null;
  } catch (error) {
    console.log(`No certificate was installed: ${error.message}`);
    return null;
  }
}

/** Is there a person who has use of it? On Linux there is no Excel, and its browsers ask no machine whom to trust. */
function canAsk() {
  return process.platform !== "linux" && process.env.CI === undefined && process.stdin.isTTY && process.stdout.isTTY;
}

/** Without the files there is nothing to ask the machine about, which takes a second on Windows. */
function isTrusted() {
  const { caCertificatePath, localhostCertificatePath, localhostKeyPath } = certificates;
  if (![caCertificatePath, localhostCertificatePath, localhostKeyPath].every((path) => existsSync(path))) return false;
  return devCerts.getCaCertificateStatus().status === devCerts.CertificateStatus.Installed;
}

function readCertificate() {
  const { caCertificatePath, localhostCertificatePath, localhostKeyPath } = certificates;
  return {
    ca: readFileSync(caCertificatePath),
    cert: readFileSync(localhostCertificatePath),
    key: readFileSync(localhostKeyPath),
  };
}

async function consents() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(
      "Excel opens add-ins from localhost only with a certificate that this machine trusts. Install one for development? [y/N] (Enter: no, as a browser needs none) ",
    );
    return /^(y|yes|j|ja)$/i.test(answer.trim());
  } catch (error) {
    // Ctrl+C, which means the whole command.
    if (error.code === "ABORT_ERR") process.exit(130);
    throw error;
  } finally {
    terminal.close();
  }
}
