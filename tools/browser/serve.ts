import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request of a test's page server. */
export type Responder = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** A small web server on the loopback address. */
export interface PageServer {
  port: number;
  /** Every request that came, as `GET http://host/path`. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves pages: a map from `host/path` or `/path` to HTML, or a function that answers. With `hostPort` of
 * `launchChromium`, any host name leads here, so that pages can have the addresses that real ones have.
 */
export async function servePages(pages: Record<string, string | Responder>): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(`${request.method} ${url.href}`);
    const page = pages[url.hostname + url.pathname] ?? pages[url.pathname];
    if (typeof page === 'function') page(request, response, url);
    else if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, requests, close };
}
