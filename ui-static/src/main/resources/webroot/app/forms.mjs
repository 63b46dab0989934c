let coming = null;

/**
 * Brings the elements of forms: most people only ask, and need none of them. What stands on the page already is drawn when
 * they are here. Without the server nothing comes; the next call tries again.
 */
export function bringForms() {
  coming ??= import("./form-elements.mjs").then(
    ({ defineFormElements }) => defineFormElements(),
    () => {
      coming = null;
    },
  );
}
