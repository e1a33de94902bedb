// What all scripts of the page use; they share one scope.

const root = document.documentElement;
const find = (selector) => document.querySelector(selector);
const on = (event, listener) => addEventListener(event, listener);
const box = (what) => what.getBoundingClientRect();
