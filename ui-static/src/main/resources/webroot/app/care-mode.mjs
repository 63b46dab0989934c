const KEY = "mode";

/** Care mode, one attribute on the root element. It lasts for the visit: a reload keeps it, the wipe ends it. */
export const careMode = {
  get on() {
    return document.documentElement.dataset.mode === "care";
  },

  set on(on) {
    if (on) document.documentElement.dataset.mode = "care";
    else delete document.documentElement.dataset.mode;
    if (!on) this.seated = false;
    sessionStorage.setItem(KEY, on ? "care" : "");
  },

  /** Whether all there is to touch stands low on a tall screen, for whoever sits in front of it. */
  get seated() {
    return document.documentElement.dataset.reach === "low";
  },

  set seated(seated) {
    if (seated) document.documentElement.dataset.reach = "low";
    else delete document.documentElement.dataset.reach;
  },

  restore() {
    if (sessionStorage.getItem(KEY) === "care") this.on = true;
  },
};
