// Two colours of the reader's own: the ratio they have, and links that can be read on that ground.
// themes.py does likewise for a page that starts with them.

const OWN = ["own-text", "own-background"];
const COLOUR = /^#[0-9a-f]{6}$/i;
const [LINK, VISITED] = ["#1d63b9", "#8d44ae"];
const FOR_TEXT = 4.5; // the least ratio, https://www.w3.org/TR/WCAG22/#contrast-minimum
const FOR_SHAPES = 3; // https://www.w3.org/TR/WCAG22/#non-text-contrast

const channels = (colour) => [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
const hexadecimal = (numbers) =>
  "#" + numbers.map((number) => Math.round(number).toString(16).padStart(2, "0")).join("");

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
const luminance = (colour) => {
  const [red, green, blue] = channels(colour)
    .map((byte) => byte / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
const contrastRatio = (one, other) => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const mixed = (colour, end, share) =>
  hexadecimal(channels(colour).map((byte) => byte + (end - byte) * share));

// The colour with the least black or white in it that has the ratio
const fitted = (colour, ground, ratio) => {
  for (let percent = 0; percent <= 100; percent += 2) {
    for (const end of [0, 255]) {
      const candidate = mixed(colour, end, percent / 100);
      if (contrastRatio(candidate, ground) >= ratio) return candidate;
    }
  }
  return colour;
};

const ownProperties = (text, ground) => {
  const [link, visited] = [LINK, VISITED].map((each) => fitted(each, ground, FOR_TEXT));
  const line = fitted(text, ground, FOR_SHAPES);
  const darkGround = luminance(ground) < luminance(text);
  return {
    "--background": ground, "--header-background": ground,
    "--text": text, "--heading": text, "--muted": text, "--header-text": text,
    "--link": link, "--visited": visited, "--focus": link, "--border": line, "--control": line,
    "--ratio": Math.floor(contrastRatio(text, ground) * 10) / 10,
    "color-scheme": darkGround ? "dark" : "light",
  };
};

const paint = (text, ground) => {
  const isOwn = root.dataset.theme === "own";
  for (const [name, value] of Object.entries(ownProperties(text, ground))) {
    if (isOwn) root.style.setProperty(name, value);
    else root.style.removeProperty(name);
  }
};

const rememberedColours = (memory) => OWN.map((name) => memory[name]).filter((each) => COLOUR.test(each));

const recallColours = (memory) => {
  const colours = rememberedColours(memory);
  if (colours.length === OWN.length) paint(...colours);
};

const settleColours = (memory) => {
  rememberedColours(memory).forEach((colour, index) => { inputs(OWN[index])[0].value = colour; });
};

const showColours = () => {
  const colours = OWN.map((name) => inputs(name)[0].value);
  const output = find(".own-colours output");
  paint(...colours);
  const ratio = contrastRatio(...colours);
  const { contrastNow } = form().dataset;
  const now = contrastNow.replace("{n}", decimal(Math.floor(ratio * 10) / 10));
  output.textContent = ratio < FOR_TEXT ? `${now}. ${output.dataset.warning}` : now;
};

on("input", ({ target }) => {
  if (!OWN.includes(target.name)) return;
  keep({ ...remembered(), ...Object.fromEntries(OWN.map((name) => [name, inputs(name)[0].value])) });
  show();
});
