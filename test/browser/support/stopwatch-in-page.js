/* global addEventListener, document, MutationObserver, performance, PerformanceObserver, setInterval, window */

// Runs in the page and in each frame before their own scripts; all of them share one thread and the page's notes.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const notes = () => window.top.stopwatch;
  const isTop = window.top === window;
  if (isTop) {
    window.startStopwatch = () => {
      const empty = { clicked: 0, firstFinding: 0, shareAtFirst: 1, finished: 0, turns: 0, turnsOfCheck: 0, tasks: [] };
      return (window.stopwatch = empty);
    };
    window.startStopwatch();
    const observer = new PerformanceObserver((list) =>
      notes().tasks.push(...list.getEntries().map((entry) => entry.duration)),
    );
    observer.observe({ type: "longtask" });
    setInterval(() => (notes().turns += 1), 10);
  }
  addEventListener("click", () => Object.assign(notes(), { clicked: now(), turns: 0 }), { capture: true });
  if (isTop) return;
  let wasBusy = false;
  const look = () => {
    const noted = notes();
    if (!noted) return;
    const progress = document.querySelector(".progress progress");
    if (noted.firstFinding === 0 && document.querySelector(".finding-head")) {
      Object.assign(noted, {
        firstFinding: now(),
        shareAtFirst: progress === null ? 1 : Math.max(0, progress.position),
      });
    }
    const isBusy = progress !== null;
    if (wasBusy && !isBusy) Object.assign(noted, { finished: now(), turnsOfCheck: noted.turns });
    wasBusy = isBusy;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})();
