/* global window, document */
/**
 * Runs before everything else of the pane, in ECMAScript 5, so that even a browser from before it says something
 * readable: shows a page where the browser is too old, a file cannot be loaded or nothing appears, instead of a pane
 * that is half there. The words are in taskpane.html.
 */
(function () {
  "use strict";

  var PATIENCE_MS = 30000;

  /** One page of taskpane.html stands in place of the pane. */
  var isTold = false;
  /** The pane is there. */
  var isLeft = false;
  var hasFailed = false;

  function byId(id) {
    return document.getElementById(id);
  }

  /** What the pane's own scripts need (Chromium 93, Safari 15.4); Excel's older browsers have none of it. */
  function isSupported() {
    return (
      "noModule" in document.createElement("script") &&
      typeof window.Promise === "function" &&
      typeof Array.prototype.at === "function" &&
      typeof Object.hasOwn === "function"
    );
  }

  /** Shows one page of taskpane.html in place of the pane. */
  function give(id, detail) {
    if (isTold || isLeft) return;
    isTold = true;
    var pane = byId("pane");
    // The pane's scripts may still come: they find no place to show half a pane in.
    pane.parentNode.removeChild(pane);
    byId("starting").hidden = false;
    byId("starting-wait").hidden = true;
    byId(id).hidden = false;
    byId("starting-detail").textContent = detail;
  }

  /** Telemetry may be missing: nothing of the pane waits for it. */
  function isNeeded(address) {
    return !/telemetry/.test(address);
  }

  function isOffice(address) {
    return /office-js|appsforoffice/.test(address);
  }

  function onResourceError(event) {
    var address = event.target && (event.target.src || event.target.href);
    if (typeof address !== "string" || !isNeeded(address)) return;
    hasFailed = true;
    // The pane may be mounted already, without what is missing. Later, it says itself what it could not fetch.
    if (document.readyState !== "complete") isLeft = false;
    whenParsed(function () {
      give(isOffice(address) ? "starting-no-office" : "starting-unreachable", address);
    });
  }

  /** The page's elements come after this script. */
  function whenParsed(action) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
    else action();
  }

  /** The pane may be there already: its script runs while the page is still being read. */
  function watchPane() {
    var observer = new window.MutationObserver(leaveToPane);
    observer.observe(byId("pane"), { childList: true });
    leaveToPane();
  }

  function leaveToPane() {
    if (isTold || hasFailed || byId("pane").childNodes.length === 0) return;
    isLeft = true;
    byId("starting").hidden = true;
  }

  whenParsed(function () {
    if (!isSupported()) return give("starting-unsupported", window.navigator.userAgent);
    watchPane();
    window.setTimeout(function () {
      give("starting-unreachable", "");
    }, PATIENCE_MS);
  });
  // A failed script or style sheet tells its own element alone, which is seen from above while the event goes down.
  window.addEventListener("error", onResourceError, true);
})();
