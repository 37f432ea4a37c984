/* global document, MutationObserver, performance, setTimeout */

// Runs in the page before its own scripts: notes when a button of the pane is there and the thread is free again.
(() => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector("#pane button")) return;
    observer.disconnect();
    setTimeout(() => (document.documentElement.dataset.interactive = String(performance.now())), 0);
  });
  observer.observe(document, { childList: true, subtree: true });
})();
