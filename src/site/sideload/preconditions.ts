/** Where the add-in is to be shown. */
export type Target = "desktop" | "web";

/** What is known of the machine; asked by `machine.ts`. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Major version of the Mac's system kernel: 21 is macOS 12. */
  readonly darwinMajor: number;
  readonly hasExcel: boolean;
  /** "121.0.2277.83"; null where there is none (Windows alone). */
  readonly webView2: string | null;
  readonly hasCertificate: boolean;
  /** Who holds the port that the manifest names. */
  readonly port: "free" | "ours" | "taken";
}

export interface Precondition {
  readonly name: string;
  /** What is missing, why it is needed and what to do; null when all is well. */
  readonly missing: string | null;
}

/** The first WebView2 and macOS whose browser has what the pane's scripts use (src/taskpane/starting.js). */
const OLDEST_WEBVIEW2 = 93;
const OLDEST_DARWIN = 21;

/** Everything that sideloading needs, in the order in which it is mended. */
export function preconditions(machine: Machine, target: Target, document: string | undefined): readonly Precondition[] {
  const common = [certificate(machine), port(machine)];
  if (target === "web") return [documentOf(document), ...common];
  return [system(machine), excel(machine), ...(machine.platform === "win32" ? [webView(machine)] : []), ...common];
}

function system({ platform, darwinMajor }: Machine): Precondition {
  const name = "OS";
  if (platform === "win32") return { name, missing: null };
  if (platform !== "darwin")
    return {
      name,
      missing: `この OS（${platform}）で動く Excel はありません。Windows か Mac で実行するか、Excel for the web で試してください: npm run sideload -- web --document https://（OneDrive のブックの共有リンク）。Excel なしで画面を見るだけなら npm start です。`,
    };
  if (darwinMajor < OLDEST_DARWIN)
    return { name, missing: "macOS が古く、作業ウィンドウを表示できません。macOS 12 以降に更新してください。" };
  return { name, missing: null };
}

function excel({ hasExcel, platform }: Machine): Precondition {
  const place = platform === "darwin" ? "「アプリケーション」フォルダーに Microsoft Excel" : "Excel";
  return {
    name: "Excel",
    missing: hasExcel
      ? null
      : `${place} が見つかりません。Excel LTSC 2024 か Microsoft 365 の Excel（ExcelApi 1.13 以降）をインストールしてください。`,
  };
}

function webView({ webView2 }: Machine): Precondition {
  const name = "WebView2";
  const where = "https://developer.microsoft.com/microsoft-edge/webview2/ から入手できます。";
  if (webView2 === null)
    return { name, missing: `作業ウィンドウを表示する Microsoft Edge WebView2 ランタイムがありません。${where}` };
  if (Number.parseInt(webView2, 10) < OLDEST_WEBVIEW2)
    return {
      name,
      missing: `Microsoft Edge WebView2 ランタイムが古すぎます（${webView2}）。更新してください。${where}`,
    };
  return { name, missing: null };
}

function certificate({ hasCertificate }: Machine): Precondition {
  return {
    name: "証明書",
    missing: hasCertificate
      ? null
      : "Excel は https のページしか読み込みませんが、localhost の証明書がありません。npx office-addin-dev-certs install を実行し、確認の画面で許可してください（このユーザーの証明書ストアに、この端末で作った認証局が入ります。取り除くには npx office-addin-dev-certs uninstall）。",
  };
}

function port({ port: holder }: Machine): Precondition {
  return {
    name: "ポート 3000",
    missing:
      holder === "taken"
        ? "ほかのプログラムがポート 3000 を使っています。manifest.xml が指すポートなので、そのプログラムを終了してください。"
        : null,
  };
}

function documentOf(document: string | undefined): Precondition {
  const isAddress = document !== undefined && /^https:\/\//.test(document);
  return {
    name: "ブック",
    missing: isAddress
      ? null
      : "Excel for the web で開くブックのアドレスが要ります。--document のあとに、OneDrive か SharePoint に置いたブックの共有リンク（https://…）を付けてください。",
  };
}
