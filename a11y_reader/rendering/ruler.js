// The reading ruler follows the mouse. Without scripts it stays in the upper half of the window,
// where what is read is scrolled to.

const moveRuler = (y) => root.style.setProperty("--ruler-y", `${Math.round(y)}px`);

on("pointermove", ({ pointerType, clientY }) => {
  if (pointerType === "mouse" && root.dataset.ruler !== "none") moveRuler(clientY);
});
