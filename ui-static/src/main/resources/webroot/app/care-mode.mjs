const KEY = "mode";

/** Care mode, one attribute on the root element. It lasts for the visit: a reload keeps it, the wipe ends it. */
export const careMode = {
  get on() {
    return document.documentElement.dataset.mode === "care";
  },

  set on(on) {
    if (on) document.documentElement.dataset.mode = "care";
    else delete document.documentElement.dataset.mode;
    sessionStorage.setItem(KEY, on ? "care" : "");
  },

  restore() {
    if (sessionStorage.getItem(KEY) === "care") this.on = true;
  },
};
