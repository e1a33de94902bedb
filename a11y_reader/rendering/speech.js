// Reading aloud by the system's voices (https://wicg.github.io/speech-api/), sentence by sentence.

const voices = window.speechSynthesis;
const BLOCKS =
  "h1, h2, h3, h4, h5, h6, p, li, dt, dd, blockquote, pre, figcaption, caption, td, th, .body, main";
const SILENT = "nav, button, .hidden-words, [aria-hidden=true], rt";
const SENTENCE = /[^.?!…。？！]+(?:[.?!…。？！]+["'”’»)\]]*\s*|$)/g; // where there is no Intl.Segmenter
const LONGEST = 250; // characters; some voices fall silent within longer sentences
const HIGHLIGHT = "reader-sentence";

// --- what is read: passages of one block and one language, of the pieces they consist of ---

// A date, a month, or a day of any year, with or without a time of day: as datetime has them
const MOMENT = /^(?:(\d{4})-(\d\d)(?:-(\d\d))?|(\d\d)-(\d\d))(?:T(\d\d:\d\d))?$/;

// A date in words; a time of day alone is said as it is written
const dated = (element) => {
  const [, year, month, day, ownMonth, ownDay, time] = MOMENT.exec(element.dateTime) || [];
  const iso = year ? `${year}-${month}-${day || "01"}` : `2000-${ownMonth}-${ownDay}`;
  const parts = { ...(year && { year: "numeric" }), month: "long", ...((day || ownDay) && { day: "numeric" }) };
  const clock = time && { hour: "numeric", minute: "2-digit" };
  try {
    const formatter = new Intl.DateTimeFormat(element.closest("[lang]").lang, { ...parts, ...clock, timeZone: "UTC" });
    return formatter.format(new Date(`${iso}T${time || "00:00"}Z`));
  } catch {
    return element.textContent; // a form that is none of these
  }
};

const WORDED = "abbr[title], time[datetime]"; // said otherwise than written

const ADDRESS = /https?:\/\/(?:www\.)?([^\s/]+)(?:\/\S*[\w/])?/g;
const isText = ({ nodeType }) => nodeType === 3; // TEXT_NODE

// What a voice says for a text or an image; "" for what it passes over; of an address who has it,
// at the same length
const spoken = (node) => {
  if (isText(node)) return node.data.replace(ADDRESS, (address, host) => host.padEnd(address.length));
  if (node.localName === "br") return " ";
  if (node.localName === "abbr") return node.title;
  if (node.localName === "time") return dated(node);
  return node.localName === "img" ? ` ${node.alt} ` : "";
};

// As NodeFilter has them
const [ACCEPT, REJECT, SKIP, ELEMENTS_AND_TEXTS] = [1, 2, 3, 5];

const verdict = (node) => {
  if (isText(node) || node.matches(`br, img, ${WORDED}`)) return ACCEPT;
  return node.matches(SILENT) ? REJECT : SKIP;
};

const passages = (main) => {
  const found = [];
  const walker = document.createTreeWalker(main, ELEMENTS_AND_TEXTS, { acceptNode: verdict });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (element.closest(WORDED)) continue; // what it is said for has been taken
    const [block, lang] = [element.closest(BLOCKS), element.closest("[lang]").lang];
    const last = found[found.length - 1];
    const pieces = last?.block === block && last.lang === lang ? last.pieces : [];
    if (!pieces.length) found.push({ block, lang, pieces });
    pieces.push({ node, text: spoken(node) });
  }
  return found;
};

// --- tables: each cell after the header of its column ---

const columnOf = (cell) => {
  let column = 0;
  for (let each = cell.previousElementSibling; each; each = each.previousElementSibling) column += each.colSpan;
  return column;
};

// Those in the cell's own row are read by themselves
const headersOf = (cell) => {
  const named = cell.headers.split(" ").map((id) => document.getElementById(id));
  if (named.some(Boolean)) return named.filter((each) => each && each.parentElement !== cell.parentElement);
  const [first] = cell.closest("table").rows;
  return [...first.cells].filter((each) => each.localName === "th" && columnOf(each) === columnOf(cell));
};

const prefix = (block) => {
  const headers = block.localName === "td" ? headersOf(block).map((each) => each.textContent.trim()) : [];
  const path = headers.filter(Boolean).join(", ");
  return path ? `${path}: ` : "";
};

// --- sentences ---

const segments = (text, lang) => {
  try {
    const segmenter = new Intl.Segmenter(lang || undefined, { granularity: "sentence" });
    return [...segmenter.segment(text)].map(({ segment }) => segment);
  } catch {
    return text.match(SENTENCE) || [];
  }
};

// Cuts what is too long for a voice where it pauses, or at a space
const cut = (sentence) =>
  sentence.length > LONGEST ? sentence.match(/.{1,248}[,;:–]\s|.{1,249}(?:\s|$)|.{1,250}/gsu) : [sentence];

const place = (pieces, offset) => {
  let before = 0;
  for (const piece of pieces) {
    if (offset <= before + piece.text.length) return { ...piece, offset: offset - before };
    before += piece.text.length;
  }
  return { ...pieces[pieces.length - 1], offset: 0 };
};

const rangeOf = ({ pieces, start, end }) => {
  const range = document.createRange();
  const [from, to] = [place(pieces, start + 1), place(pieces, end)];
  if (isText(from.node)) range.setStart(from.node, Math.max(0, from.offset - 1));
  else range.setStartBefore(from.node);
  if (isText(to.node)) range.setEnd(to.node, to.offset);
  else range.setEndAfter(to.node);
  return range;
};

const sentencesOf = ({ block, lang, pieces }) => {
  const whole = pieces.map((piece) => piece.text).join("");
  let end = 0;
  const found = segments(whole, lang).flatMap(cut).map((text) => {
    const start = end + text.length - text.trimStart().length;
    end += text.length;
    return { text: text.trim(), lang, pieces, start, end };
  }).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (found.length) found[0].text = prefix(block) + found[0].text;
  return found;
};

// --- the player ---

let sentences = [];
let at = 0;
let current = null; // the utterance that is being spoken; none while paused

const player = () => find(".player");
const select = (name) => player().querySelector(`[name=${name}]`);
const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];
const voicesFor = (lang) => voices.getVoices().filter((voice) => primary(voice.lang) === primary(lang));

const voiceFor = (lang) => {
  const fitting = voicesFor(lang);
  return fitting.find(({ voiceURI }) => voiceURI === select("voice").value) || fitting[0] || null;
};

const mark = (range) => {
  if (window.Highlight) {
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  } else {
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
};

const unmark = () => {
  if (window.Highlight) CSS.highlights.delete(HIGHLIGHT);
  else getSelection().removeAllRanges();
};

const bringIntoView = (range) => {
  const spot = box(range);
  const [top, bottom] = [0, innerHeight - player().offsetHeight];
  if (spot.top < top || spot.bottom > bottom) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: spot.top - (bottom - top) / 4, behavior: calm ? "instant" : "smooth" });
  }
};

const showPlaying = () => {
  const { play, pause } = player().dataset;
  player().querySelector("[data-speech=toggle]").textContent = current ? pause : play;
};

const speak = () => {
  if (at >= sentences.length) return finish();
  const sentence = sentences[at];
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  utterance.lang = sentence.lang;
  utterance.voice = voiceFor(sentence.lang);
  utterance.rate = Number(select("speed").value);
  utterance.onend = () => {
    if (utterance !== current) return; // the reader went on by hand
    at += 1;
    speak();
  };
  utterance.onerror = () => {
    if (utterance === current) pause();
  };
  current = utterance;
  const range = rangeOf(sentence);
  mark(range);
  bringIntoView(range);
  voices.cancel();
  voices.speak(utterance);
  return showPlaying();
};

const pause = () => {
  current = null;
  voices.cancel(); // `pause` is not to be relied on in many browsers; the sentence begins anew
  showPlaying();
};

const stop = () => {
  pause();
  unmark();
  player().hidden = true;
  root.style.removeProperty("scroll-padding-block-end");
  find(".listen").focus();
};

const finish = () => {
  stop();
  announce(player().dataset.done);
};

const move = (by) => {
  at = Math.min(Math.max(at + by, 0), sentences.length - 1);
  speak();
};

// Reading begins with what is in the window
const firstInView = () => {
  const visible = sentences.findIndex((sentence) => box(rangeOf(sentence)).bottom > 0);
  return Math.max(visible, 0);
};

const open = () => {
  sentences = passages(find("main")).flatMap(sentencesOf);
  at = firstInView();
  player().hidden = false;
  root.style.setProperty("scroll-padding-block-end", `${player().offsetHeight + 16}px`);
  player().querySelector("[data-speech=toggle]").focus({ preventScroll: true });
  speak();
};

const toggleSpeech = () => {
  if (!voices) return;
  if (player().hidden) open();
  else if (current) pause();
  else speak();
};

const WORK = { previous: () => move(-1), next: () => move(1), toggle: toggleSpeech, stop: () => stop() };

const languageName = (lang) => {
  try {
    return new Intl.DisplayNames(form().dataset.lang, { type: "language" }).of(lang);
  } catch {
    return lang;
  }
};

const listVoices = () => {
  const { lang } = find("main h1").closest("[lang]");
  const fitting = voicesFor(lang);
  select("voice").replaceChildren(...fitting.map(({ name, voiceURI }) => new Option(name, voiceURI)));
  select("voice").value = remembered().voice || fitting[0]?.voiceURI;
  select("voice").parentElement.hidden = fitting.length < 2;
  const note = player().querySelector(".no-voice");
  note.hidden = fitting.length > 0;
  note.textContent = player().dataset.noVoice.replace("{language}", languageName(lang));
};

const prepare = () => {
  find(".listen").hidden = false;
  select("speed").value = remembered().speed || "1";
  listVoices();
  voices.addEventListener?.("voiceschanged", listVoices);
};

if (voices) {
  on("DOMContentLoaded", prepare);
  on("pagehide", () => voices.cancel());
  on("click", ({ target }) => {
    if (target.closest(".listen")) toggleSpeech();
    WORK[target.closest("[data-speech]")?.dataset.speech]?.();
  });
  on("change", ({ target }) => {
    if (!target.matches(".player select")) return;
    remember(target.name, target.value);
    if (current) speak();
  });
  on("keydown", ({ key }) => {
    if (key === "Escape" && !player().hidden) stop();
  });
}
