/** The catalog's own id, under which Office keeps it: the same on every machine, so that it can be taken away again. */
const CATALOG_ID = "{6d0f2c3a-1f0e-4b7d-9a54-7be1c2d08f95}";

const PLACE = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs`;

/** Shown in Excel's list of add-ins (「共有フォルダー」). */
const SHOW_IN_MENU = 1;

/**
 * A registration file that makes a shared folder a trusted catalog of add-ins for the user who opens it.
 * https://learn.microsoft.com/office/dev/add-ins/testing/create-a-network-shared-folder-catalog-for-task-pane-and-content-add-ins
 *
 * @param share the folder's address: `\\server\share`
 * @throws when it is not the address of a shared folder: Office takes no local one
 */
export function trustedCatalogFile(share: string): Uint8Array {
  if (!/^\\\\[^\\]+\\[^\\]+/.test(share))
    throw new Error(`catalog=${share}: 共有フォルダーのアドレス（\\\\サーバー\\共有名）が必要です。`);
  return registrationFile([
    `[${PLACE}\\${CATALOG_ID}]`,
    `"Id"="${CATALOG_ID}"`,
    `"Url"="${share.replaceAll("\\", "\\\\")}"`,
    `"Flags"=dword:${String(SHOW_IN_MENU).padStart(8, "0")}`,
  ]);
}

/** Takes the registration away again. */
export function removedCatalogFile(): Uint8Array {
  return registrationFile([`[-${PLACE}\\${CATALOG_ID}]`]);
}

/** Windows' registry editor writes and reads UTF-16 with a byte order mark. */
function registrationFile(lines: readonly string[]): Uint8Array {
  const text = ["Windows Registry Editor Version 5.00", "", ...lines, ""].join("\r\n");
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}
