// Shortcuts of one key, off until the reader turns them on: https://www.w3.org/TR/WCAG22/#character-key-shortcuts

const button = (selector) => () => find(selector)?.click();
const KEYS = {
  "+": button("button.larger"),
  "=": button("button.larger"), // the same key without Shift
  "-": button("button.smaller"),
  0: button("button.default"),
  "[": button("[data-group=contrast][data-move='-1']"),
  "]": button("[data-group=contrast][data-move='1']"),
  p: () => toggleSpeech(),
  b: button("[data-speech=previous]"),
  n: button("[data-speech=next]"),
};

on("keydown", (event) => {
  const { key, target, ctrlKey, altKey, metaKey } = event;
  if (root.dataset.shortcuts !== "on" || ctrlKey || altKey || metaKey) return;
  if (target.matches("select, input:not([type=radio], [type=checkbox])")) return;
  const work = KEYS[key.toLowerCase()];
  if (!work) return;
  event.preventDefault();
  work();
});
