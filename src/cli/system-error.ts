/**
 * Code and message of an error of node's own. By shape, not by class: where modules run in a world of their own (vm,
 * tests), node's errors are of another world's class.
 */
export function systemError(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } =
    typeof error === "object" && error !== null ? (error as Partial<NodeJS.ErrnoException>) : {};
  return { code: code ?? "", message: message ?? String(error) };
}
