// Adds to the page, which works without: buttons in the place of the radio buttons of the header,
// changes announced, and the reader's choices remembered.
(() => {
  "use strict";

  const KEY = "a11y-reader";
  const GROUPS = ["text-size", "contrast", "theme", "line-height"];
  const root = document.documentElement;

  const remembered = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {}; // barred, or not ours
    }
  };

  const remember = (choices) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(choices));
    } catch {
      // barred: the choice lasts as long as the page
    }
  };

  const recall = () => {
    const choices = remembered();
    for (const group of GROUPS) {
      if (typeof choices[group] === "string") root.setAttribute(`data-${group}`, choices[group]);
    }
  };

  // In the head, so that the first paint has the reader's own choice
  root.setAttribute("data-js", "");
  recall();

  const radios = (group) => [...document.getElementsByName(group)];
  const chosen = (group) => radios(group).find((radio) => radio.checked)?.value;
  const property = (name) => Number(getComputedStyle(root).getPropertyValue(name));

  const form = () => document.querySelector(".controls");
  const texts = {
    "text-size": (words) => words.textSizeNow.replace("{n}", chosen("text-size")),
    contrast: (words) => words.contrastNow.replace("{n}", ratio(words.lang)),
  };
  const ratio = (lang) => property("--ratio").toLocaleString(lang, { minimumFractionDigits: 1 });

  const announce = (text) => {
    document.querySelector("[role=status]").textContent = text;
  };

  // What a button leads to; nothing at the end of the ladder
  const destination = ({ group, move, value }) => {
    if (value) return value === chosen(group) ? undefined : value;
    const ladder = radios(group).map((radio) => radio.value).filter((each) => each !== "auto");
    const position = group === "contrast" ? property("--step") - 1 : ladder.indexOf(chosen(group));
    return ladder[position + Number(move)];
  };

  const show = () => {
    for (const button of document.querySelectorAll("[data-group]")) {
      button.setAttribute("aria-disabled", String(destination(button.dataset) === undefined));
    }
    const words = form().dataset;
    const [size, contrast] = document.querySelectorAll(".buttons .now");
    size.textContent = words.percent.replace("{n}", chosen("text-size"));
    contrast.textContent = `${ratio(words.lang)} : 1`;
  };

  const choose = (group, value) => {
    radios(group).find((radio) => radio.value === value).checked = true;
    root.setAttribute(`data-${group}`, value);
    remember({ ...remembered(), [group]: value });
    show();
  };

  // A choice remembered from another page may not exist on this one.
  const settle = () => {
    recall();
    for (const group of GROUPS) {
      const value = root.getAttribute(`data-${group}`);
      const radio = radios(group).find((each) => each.value === value);
      if (radio) radio.checked = true;
      else root.removeAttribute(`data-${group}`);
    }
    show();
  };

  addEventListener("click", ({ target }) => {
    const button = target.closest("[data-group]");
    if (!button) return;
    const { group } = button.dataset;
    const value = destination(button.dataset);
    if (value !== undefined) choose(group, value);
    announce(texts[group](form().dataset));
  });

  addEventListener("change", ({ target }) => {
    if (GROUPS.includes(target.name)) choose(target.name, target.value);
  });

  addEventListener("reset", () => {
    for (const group of GROUPS) root.removeAttribute(`data-${group}`);
    remember({});
    announce(form().dataset.resetDone);
    setTimeout(show); // once the radio buttons are reset
  });

  addEventListener("DOMContentLoaded", settle);
  addEventListener("pageshow", settle);
  for (const query of ["(prefers-contrast: more)", "(prefers-contrast: less)", "(prefers-color-scheme: dark)"]) {
    matchMedia(query).addEventListener("change", show);
  }
})();
