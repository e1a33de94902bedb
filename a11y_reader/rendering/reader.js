// Adds to the page, which works without: buttons in the place of the radio buttons of the header,
// changes announced, and the reader's choices remembered.

const KEY = "a11y-reader";
const RADIOS = [
  "text-size", "contrast", "theme", "font", "line-height", "letter-spacing", "word-spacing",
  "paragraph-spacing", "line-length", "ruler",
];
const SWITCHES = ["hide-images", "hide-links", "spell-abbreviations", "shortcuts"];
const CHOICES = [...RADIOS, ...SWITCHES];

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) || {};
  } catch {
    return {}; // barred, or not ours
  }
};

const keep = (memory) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // barred: the choice lasts as long as the page
  }
};

const remember = (name, value) => keep({ ...remembered(), [name]: value });

const recall = () => {
  const memory = remembered();
  for (const name of CHOICES) {
    if (typeof memory[name] === "string") root.setAttribute(`data-${name}`, memory[name]);
  }
  recallColours(memory);
};

const inputs = (name) => [...document.getElementsByName(name)];
const property = (name) => Number(getComputedStyle(root).getPropertyValue(name));

const chosen = (name) => {
  const [first, ...others] = inputs(name);
  if (first?.type === "checkbox") return first.checked ? "on" : "off";
  return [first, ...others].find((radio) => radio?.checked)?.value;
};

// Says whether there is such a choice; one remembered from another page may not exist on this one
const check = (name, value) => {
  if (SWITCHES.includes(name)) inputs(name)[0].checked = value === "on";
  else inputs(name).filter((radio) => radio.value === value).forEach((radio) => { radio.checked = true; });
  return chosen(name) === value;
};

const form = () => find(".controls");
const decimal = (number) =>
  number.toLocaleString(form().dataset.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const announce = (text) => {
  find("[role=status]").textContent = text;
};

const texts = {
  "text-size": ({ textSizeNow }) => textSizeNow.replace("{n}", chosen("text-size")),
  contrast: ({ contrastNow }) => contrastNow.replace("{n}", decimal(property("--ratio"))),
};

// What a button leads to; nothing at the end of the ladder, nor with colours that have none
const destination = ({ group, move, value }) => {
  if (value) return value === chosen(group) ? undefined : value;
  if (group === "contrast" && root.dataset.theme === "own") return undefined;
  const ladder = inputs(group).map((radio) => radio.value).filter((each) => each !== "auto");
  const position = group === "contrast" ? property("--step") - 1 : ladder.indexOf(chosen(group));
  return ladder[position + Number(move)];
};

const show = () => {
  // On the root, where rules find them sooner than the state of a control in a long page
  for (const name of CHOICES) root.setAttribute(`data-${name}`, chosen(name));
  showColours();
  for (const button of document.querySelectorAll("[data-group]")) {
    button.setAttribute("aria-disabled", String(destination(button.dataset) === undefined));
  }
  const [size, contrast] = document.querySelectorAll(".buttons .now");
  size.textContent = form().dataset.percent.replace("{n}", chosen("text-size"));
  contrast.textContent = `${decimal(property("--ratio"))} : 1`;
};

// What the reader looks at stays where it is while the page grows: the control, or what is read
const choose = (name, value, control) => {
  const isReading = box(find("header")).bottom < 0;
  const line = innerHeight / 4;
  const held = isReading ? document.elementFromPoint(innerWidth / 2, line) : control;
  const { top, height } = box(held);
  check(name, value);
  remember(name, value);
  show();
  const share = isReading ? (line - top) / height : 0;
  scrollBy(0, box(held).top - top + share * (box(held).height - height));
};

const press = (button) => {
  const { group } = button.dataset;
  const value = destination(button.dataset);
  if (value !== undefined) choose(group, value, button);
  announce(texts[group](form().dataset));
};

on("click", ({ target }) => {
  const button = target.closest("[data-group]");
  if (button) press(button);
});

on("change", ({ target }) => {
  if (CHOICES.includes(target.name)) choose(target.name, chosen(target.name), target);
});

on("reset", () => {
  keep({});
  for (const name of CHOICES) root.removeAttribute(`data-${name}`);
  announce(form().dataset.resetDone);
  setTimeout(show); // once the controls are reset
});

const settle = () => {
  const memory = remembered();
  for (const name of CHOICES) {
    if (typeof memory[name] === "string") check(name, memory[name]);
  }
  settleColours(memory);
  show();
};

// On a small screen the list of contents would stand between the title and the text
const foldContents = () => {
  const contents = find(".contents");
  if (contents && matchMedia("(max-width: 40rem)").matches) contents.open = false;
};

on("DOMContentLoaded", settle);
on("DOMContentLoaded", foldContents);
on("pageshow", settle);
for (const query of ["(prefers-contrast: more)", "(prefers-contrast: less)", "(prefers-color-scheme: dark)"]) {
  matchMedia(query).addEventListener("change", show);
}

// In the head, so that the first paint has the reader's own choices
root.classList.add("js");
recall();
