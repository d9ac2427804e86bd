// Progressive enhancement only: every page works without this file.

// A question before something that cannot be taken back. Without script the link leads to the dialog (:target).
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const closer = event.target.closest("[data-closes]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (!dialog?.showModal) return;
    event.preventDefault();
    dialog.showModal();
  } else if (closer) {
    const dialog = document.getElementById(closer.dataset.closes);
    if (!dialog?.open) return;
    event.preventDefault();
    dialog.close();
  }
});

// Nobody loses what they have written: <form data-guard> asks before the page is left.
let unsaved = null;
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.hasAttribute("data-guard")) unsaved = form;
});
document.addEventListener("submit", () => { unsaved = null; });
addEventListener("beforeunload", (event) => {
  if (unsaved?.isConnected) event.preventDefault();
});

// <button data-print hidden>: printing needs a script, so the button only appears with one.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
