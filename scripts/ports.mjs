import { createServer } from "node:net";

/** The addresses that "localhost" may stand for: a browser tries one and then the other. */
const localhost = ["127.0.0.1", "::1"];

/** Does somebody listen on the port of this machine already? Where the machine lacks one kind of address, nobody does there. */
export async function isTaken(port) {
  const answers = await Promise.all(localhost.map((host) => isTakenAt(port, host)));
  return answers.includes(true);
}

function isTakenAt(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }) => resolve(code === "EADDRINUSE"));
    server.listen({ port, host }, () => server.close(() => resolve(false)));
  });
}
