// Stands for the voices of a system, of which a headless browser has none. `heard` is what was
// spoken; `endSentence()` is what a voice does at the end of an utterance.
(() => {
  const heard = [];
  let current = null;
  class Utterance {
    constructor(text) {
      this.text = text;
    }
  }
  const synthesis = {
    speak(utterance) {
      current = utterance;
      heard.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate, voice: utterance.voice?.name });
    },
    cancel() {
      current = null;
    },
    getVoices: () => window.systemVoices,
    addEventListener() {},
  };
  Object.assign(window, { heard, endSentence: () => current?.onend(), isSpeaking: () => current !== null });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
})();
