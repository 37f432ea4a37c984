import { gzipSync } from "node:zlib";

/** A script that a page names, and its bytes after gzip. */
export interface ScriptWeight {
  readonly name: string;
  readonly bytes: number;
}

/**
 * What a page loads before anything is clicked: the scripts that it names, without Microsoft's own.
 *
 * @param address of a folder of built pages, ending in a slash
 */
export async function firstScripts(address: string): Promise<readonly ScriptWeight[]> {
  const html = await textOf(`${address}taskpane.html`);
  const names = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, src = ""]) => src);
  const own = names.filter((name) => !name.includes("office-js/"));
  return Promise.all(
    own.map(async (name) => ({ name, bytes: gzipSync(await textOf(address + name), { level: 9 }).length })),
  );
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

export function totalOf(scripts: readonly ScriptWeight[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}
