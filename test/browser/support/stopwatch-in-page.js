/* global addEventListener, document, MutationObserver, performance, PerformanceObserver, window */

// Runs in the page and in each frame before their own scripts; all of them share one thread and the page's notes.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const notes = () => window.top.stopwatch;
  const isTop = window.top === window;
  if (isTop) {
    window.stopwatch = { clicked: 0, firstFinding: 0, finished: 0, tasks: [] };
    const observer = new PerformanceObserver((list) =>
      notes().tasks.push(...list.getEntries().map((entry) => entry.duration)),
    );
    observer.observe({ type: "longtask" });
  }
  addEventListener("click", () => (notes().clicked = now()), { capture: true });
  if (isTop) return;
  let wasBusy = false;
  const look = () => {
    const noted = notes();
    if (!noted) return;
    if (noted.firstFinding === 0 && document.querySelector(".finding-head")) noted.firstFinding = now();
    const isBusy = document.querySelector(".progress") !== null;
    if (wasBusy && !isBusy) noted.finished = now();
    wasBusy = isBusy;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})();
