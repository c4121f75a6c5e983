"use strict";
(() => {
  const note = document.getElementById("note");
  const minutes = document.getElementById("minutes");
  const live = document.getElementById("live");
  const wide = window.matchMedia("(min-width: 64rem)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  document.documentElement.classList.add("js");
  let lit = [];
  let origin = null;

  const named = (names) =>
    names.split(" ").map((name) => document.getElementById(name)).filter(Boolean);

  const light = (elements) => {
    for (const element of lit) {
      element.classList.remove("lit");
      element.removeAttribute("aria-current");
    }
    lit = elements;
    for (const element of lit) {
      element.classList.add("lit");
      element.setAttribute("aria-current", "true");
    }
  };

  // Parts off screen have an estimated height until they come near, so the first scroll can miss.
  const show = (element, tries = 3) => {
    const pane = wide.matches && minutes.contains(element) ? minutes : null;
    const box = element.getBoundingClientRect();
    const frame = pane ? pane.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
    const top = Math.max(0, frame.top);
    const bottom = Math.min(window.innerHeight, frame.bottom);
    const off = box.top - top - Math.max(72, (bottom - top - box.height) / 3);
    const visible = box.top >= top + 64 && box.bottom <= bottom;
    if (visible || tries === 0) return;
    const smooth = tries === 3 && Math.abs(off) < 2500 && !calm.matches;
    (pane || window).scrollBy({ top: off, behavior: smooth ? "smooth" : "instant" });
    window.setTimeout(() => show(element, tries - 1), smooth ? 450 : 30);
  };

  const say = (words, elements) => {
    const text = elements.map((element) => element.innerText.replace(/\s+/g, " ")).join(" · ");
    live.textContent = `${words}: ${text}`.slice(0, 400);
  };

  const lightSources = (claim) => {
    const sources = named(claim.dataset.sources);
    light([claim.closest(".entry") || claim, ...sources]);
    return sources;
  };

  const lightClaims = (link) => {
    const claims = named(link.dataset.claims).filter((claim) => !claim.hidden);
    light([link.closest(".statement"), ...claims]);
    return claims;
  };

  const follow = (event, link, targets, words) => {
    if (!targets.length) return;
    event.preventDefault();
    origin = link;
    history.replaceState(null, "", `#${targets[0].id}`);
    show(targets[0]);
    // A key press (detail 0) takes the reader along; a mouse click leaves her where she reads.
    if (event.detail === 0 || !wide.matches) {
      const target = targets[0].querySelector("a.claim") || targets[0];
      target.focus({ preventScroll: true });
    } else {
      say(words, targets);
    }
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const direct = event.target.closest("a");
    const row = event.target.closest(".entry");
    const selecting = !direct && String(window.getSelection()) !== "";
    const claim = direct || (row && row.querySelector("a.claim"));
    if (!claim || selecting) return;
    if (claim.dataset.sources) follow(event, claim, lightSources(claim), live.dataset.lit);
    else if (claim.dataset.claims) follow(event, claim, lightClaims(claim), live.dataset.claims);
  });

  note.addEventListener("focusin", (event) => {
    const claim = event.target.closest("a.claim");
    if (!claim || !event.target.matches(":focus-visible")) return;
    const sources = lightSources(claim);
    if (sources.length && wide.matches) show(sources[0]);
  });

  minutes.addEventListener("focusin", (event) => {
    const link = event.target.closest("a[data-claims]");
    if (!link || !event.target.matches(":focus-visible")) return;
    const claims = lightClaims(link);
    if (claims.length && wide.matches) show(claims[0]);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (origin) {
      origin.focus({ preventScroll: true });
      show(origin);
    }
    light([]);
    origin = null;
  });

  const filters = document.getElementById("filters");
  const owner = document.getElementById("owner");
  const check = document.getElementById("check");
  const shown = document.getElementById("shown");
  const entries = [...note.querySelectorAll(".entry")];
  const groups = [...note.querySelectorAll(".group")].reverse();

  const wanted = (entry) =>
    (!check.checked || entry.dataset.check === "1") &&
    (!owner.value || (entry.dataset.owners || "").split(" ").includes(owner.value));

  const filter = () => {
    const active = check.checked || owner.value !== "";
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !wanted(entry);
      count += entry.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = active && !group.querySelector(".entry:not([hidden])");
    }
    const words = live.dataset.shown.replace("{n}", count).replace("{m}", entries.length);
    shown.textContent = active ? words : "";
    live.textContent = words;
  };

  filters.addEventListener("change", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.hidden = false;

  const linked = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (linked && linked.matches(".statement, .entry")) {
    light([linked]);
    show(linked);
  }
})();
