import { spawn } from "node:child_process";
import { request } from "node:http";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

function statusOf(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(address, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once("error", reject);
    asked.end();
  });
}

test("npm start says where the workbench is, and it is there", async () => {
  // A process group of its own, so that the server behind npm ends too.
  const child = spawn("npm", ["start"], { cwd: ROOT, detached: true, env: { ...process.env, CI: "1" } });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let printed = "";
      child.stdout.on("data", (bytes: Buffer) => {
        printed += bytes.toString();
        const [found] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once("exit", () => reject(new Error(`npm start ended: ${printed}`)));
    });
    expect(await statusOf(address)).toBe(200);
    expect(await statusOf(`${address}taskpane-embedded.html`)).toBe(200);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  }
}, 180_000);
